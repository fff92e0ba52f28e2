/** The longest time in [from, to] without anything in `times`; all in milliseconds. */
export function longestPause(times: readonly number[], from: number, to: number): number {
  const inside = times.filter((time) => time > from && time < to).toSorted((a, b) => a - b);
  const marks = [from, ...inside, to];
  return Math.max(...marks.slice(1).map((time, index) => time - (marks[index] ?? time)));
}

/** Every moment of trouble with the time until the next one, in which its consequences fall. */
export function windowsAfter(
  moments: readonly number[],
  end: number,
): { from: number; to: number }[] {
  return moments.map((from, index) => ({ from, to: moments[index + 1] ?? end }));
}
