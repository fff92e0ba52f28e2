import { lunarDayOf } from '#bot/lib/lunar-days.ts';
import { dayOf, startOfDay } from '#bot/lib/vietnam-days.ts';
import type { Repeat } from '#shared/announcing.ts';

const dayMs = 24 * 3_600_000;
/** From one day of a lunar month to the same of the next, and a month's difference in length. */
const lunarDaysMax = 62;

/**
 * When something that first left at `first` leaves the next time after `after`: at the same hour in Viet Nam, missed times left
 * out. Counted from the first time, so that the 31st comes back after February; a month that is too short has it on its last
 * day, the lunar one likewise, and a doubled lunar month has it twice. `undefined` after the last day.
 */
export function nextOccurrence(first: Date, repeat: Repeat, after: Date): Date | undefined {
  const hour = first.getTime() - startOfDay(dayOf(first)).getTime();
  const at = (day: string) => new Date(startOfDay(day).getTime() + hour);
  let day = dayOf(first > after ? first : after);
  // The day itself may still be to come at its hour; the first time never counts as its own next.
  for (let days = 0; days <= 2 * lunarDaysMax; days += 1) {
    if (at(day) > after && at(day) > first && isDayOf(first, repeat, day)) {
      return repeat.untilDay !== null && day > repeat.untilDay ? undefined : at(day);
    }
    day = dayAfter(day);
  }
  return undefined;
}

function isDayOf(first: Date, { every }: Repeat, day: string): boolean {
  const firstDay = dayOf(first);
  switch (every) {
    case 'day':
      return true;
    case 'week':
      return daysBetween(firstDay, day) % 7 === 0;
    case 'month': {
      const wanted = Number(firstDay.slice(8));
      const is = Number(day.slice(8));
      return is === wanted || (is < wanted && dayAfter(day).slice(8) === '01');
    }
    case 'lunar-month': {
      const wanted = lunarDayOf(firstDay);
      const is = lunarDayOf(day);
      return is === wanted || (is < wanted && lunarDayOf(dayAfter(day)) === 1);
    }
  }
}

function dayAfter(day: string): string {
  return dayOf(new Date(startOfDay(day).getTime() + dayMs));
}

function daysBetween(one: string, other: string): number {
  return Math.round((startOfDay(other).getTime() - startOfDay(one).getTime()) / dayMs);
}
