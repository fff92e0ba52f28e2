import { lunarToSolar } from '#bot/lib/lunar-days.ts';

const dayMs = 86_400_000;
/** Without a year, what would lie further ahead than this was rather meant to be past. */
const farthestDays = 183;

/** A day (2026-11-25), or why there is none: it may be another one as well, or it is over. */
export type Day = string | 'unsure' | 'past';

/** Days are written 2026-11-25. */
export function daysAfter(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * dayMs).toISOString().slice(0, 10);
}

/** 0 for Sunday; -1 for what is no day. */
export function weekdayOf(day: string): number {
  const at = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(at) ? -1 : new Date(at).getUTCDay();
}

/** The Monday of a day's week. */
export function mondayOf(day: string): string {
  return daysAfter(day, -((weekdayOf(day) + 6) % 7));
}

type Said = { day: number; month?: number | undefined; year?: number | undefined };

/** The coming day of that date; what was left out is taken to be the next that fits. `past` and `unsure` as they say. */
export function dateOf(said: Said, from: string): Day {
  const [year = 0, month = 0] = from.split('-').map(Number);
  if (said.year !== undefined) {
    const full = said.year < 100 ? said.year + 2000 : said.year;
    return near(written(full, said.month ?? month, said.day), from);
  }
  if (said.month !== undefined) {
    const inYear = written(year, said.month, said.day);
    return inYear !== undefined && inYear >= from
      ? near(inYear, from)
      : near(written(year + 1, said.month, said.day), from, 'past');
  }
  const inMonth = written(year, month, said.day);
  if (inMonth === undefined) return 'unsure';
  if (inMonth >= from) return inMonth;
  return near(
    month === 12 ? written(year + 1, 1, said.day) : written(year, month + 1, said.day),
    from,
  );
}

/** The coming day of that lunar date; without a month the next that has it. */
export function comingLunarDay(said: Said, from: string): Day {
  const year = Number(from.slice(0, 4));
  const months = said.month === undefined ? twelve : [said.month];
  const all = [year - 1, year, year + 1].flatMap((one) =>
    months.flatMap((month) => lunarToSolar(said.day, month, one) ?? []),
  );
  return near(all.filter((day) => day >= from).sort()[0], from, 'past');
}

const twelve = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

function near(day: string | undefined, from: string, tooFar: 'past' | 'unsure' = 'unsure'): Day {
  if (day === undefined) return 'unsure';
  if (day < from) return 'past';
  return day <= daysAfter(from, farthestDays) ? day : tooFar;
}

function written(year: number, month: number, day: number): string | undefined {
  const at = new Date(Date.UTC(year, month - 1, day));
  const isThere = at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return isThere ? at.toISOString().slice(0, 10) : undefined;
}
