import { dayOf, endOfDay } from '#bot/lib/vietnam-days.ts';
import { isPublicHoliday, nextDay, weekdayOf } from './holiday-rules.ts';

/**
 * The end of the `days`th working day of state offices (Monday to Friday, no public holiday) after the one on which something
 * came; what an area says of its own hours does not count, because the law's days are the same for everybody.
 */
export function endOfOfficeDay(from: Date, days: number): Date {
  let day = dayOf(from);
  for (let left = days; left > 0; ) {
    day = nextDay(day);
    const isWeekend = weekdayOf(day) === 0 || weekdayOf(day) === 6;
    if (!isWeekend && !isPublicHoliday(day)) left -= 1;
  }
  return endOfDay(day);
}
