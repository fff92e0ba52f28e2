import { lunarToSolar } from '#bot/lib/lunar-days.ts';

type HolidayName =
  | 'new-year'
  | 'tet-eve'
  | 'tet'
  | 'hung-kings'
  | 'reunification'
  | 'labour'
  | 'national';

export type Holiday = { day: string; name: HolidayName };

/**
 * The eleven public holidays of a solar year, Labour Code 2019 article 112, in order. Where the law leaves the days to each year's
 * decision we take the commonest: Tết from its eve to the fourth of the first month, and for the National Day the day
 * before it as well. Days that a year's decision swaps are exceptions that staff enter.
 */
export function publicHolidays(year: number): Holiday[] {
  const newYear = lunarToSolar(1, 1, year);
  const hungKings = lunarToSolar(10, 3, year);
  return [
    { day: `${year}-01-01`, name: 'new-year' as const },
    ...(newYear === undefined ? [] : tetDays(newYear)),
    ...(hungKings === undefined ? [] : [{ day: hungKings, name: 'hung-kings' as const }]),
    { day: `${year}-04-30`, name: 'reunification' as const },
    { day: `${year}-05-01`, name: 'labour' as const },
    { day: `${year}-09-01`, name: 'national' as const },
    { day: `${year}-09-02`, name: 'national' as const },
  ].sort((one, other) => one.day.localeCompare(other.day));
}

function tetDays(newYear: string): Holiday[] {
  const eve: Holiday = { day: nextDay(newYear, -1), name: 'tet-eve' };
  return [
    eve,
    ...[0, 1, 2, 3].map((after) => ({ day: nextDay(newYear, after), name: 'tet' as const })),
  ];
}

const dayMs = 24 * 3_600_000;

/** The day that lies `days` after another. */
export function nextDay(day: string, days = 1): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

const daysOfYears = new Map<number, ReadonlySet<string>>();

/** Whether a day is one of them; each year is worked out once. */
export function isPublicHoliday(day: string): boolean {
  const year = Number(day.slice(0, 4));
  const known = daysOfYears.get(year);
  if (known !== undefined) return known.has(day);
  const days = new Set(publicHolidays(year).map((holiday) => holiday.day));
  daysOfYears.set(year, days);
  return days.has(day);
}

/** Sunday is 0. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}
