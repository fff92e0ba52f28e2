/** Vietnam keeps one time all year. */
const offsetMs = 7 * 60 * 60 * 1000;
const dayMs = 24 * 60 * 60 * 1000;

/**
 * The day that somebody typed as it is said here, day first: `28/11/2026`, `28-11-26`, `28.11`; without a year the next
 * such day from `today` on. Undefined where there is no such day.
 */
export function readDay(typed: string, today: string): string | undefined {
  const parts = /^(\d{1,2})[/.\- ](\d{1,2})(?:[/.\- ](\d{4}|\d{2}))?$/.exec(typed.trim());
  if (!parts) return undefined;
  const [, day = '', month = '', year] = parts;
  if (year !== undefined) {
    return existing(Number(year) + (year.length === 2 ? 2000 : 0), Number(month), Number(day));
  }
  const thisYear = Number(today.slice(0, 4));
  const next = existing(thisYear, Number(month), Number(day));
  return next !== undefined && next >= today
    ? next
    : existing(thisYear + 1, Number(month), Number(day));
}

function existing(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal && year >= 1900 && year < 2200 ? date.toISOString().slice(0, 10) : undefined;
}

/** `2026-11-28` as people write it: `28/11/2026`. */
export function writeDay(isoDay: string): string {
  const [year, month, day] = isoDay.split('-');
  return `${day}/${month}/${year}`;
}

/** The instant of a day and a time in Vietnam, both as `readDay` and `readTime` answer them. */
export function instantOf(isoDay: string, time: string): string {
  return new Date(`${isoDay}T${time}:00+07:00`).toISOString();
}

/** The day in Vietnam, `2026-11-28`. */
export function dayOf(instant: string | number): string {
  return new Date(new Date(instant).getTime() + offsetMs).toISOString().slice(0, 10);
}

/** The time in Vietnam, `07:30`. */
export function timeOf(instant: string): string {
  return new Date(Date.parse(instant) + offsetMs).toISOString().slice(11, 16);
}

/** 0 is Sunday. */
export function weekdayOf(isoDay: string): number {
  return new Date(`${isoDay}T00:00:00Z`).getUTCDay();
}

export function dayAfter(isoDay: string, days = 1): string {
  return new Date(Date.parse(`${isoDay}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}
