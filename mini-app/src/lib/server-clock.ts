/** Answers are some seconds old when they arrive over a weak network. */
const toleratedMs = 2 * 60_000;

let offsetMs = 0;

/** Takes the `Date` of an answer that was made just now. */
export function noteServerTime(date: string | null): void {
  const offset = Date.parse(date ?? '') - Date.now();
  if (!Number.isNaN(offset)) offsetMs = Math.abs(offset) > toleratedMs ? offset : 0;
}

/** What time it is: by this phone's clock, or by the server's once it has shown that the phone's is wrong. */
export function presentTime(): Date {
  return new Date(Date.now() + offsetMs);
}
