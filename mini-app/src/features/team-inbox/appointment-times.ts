import { dayInVietnam } from '#app/lib/visit-days.ts';
import type { DayPart } from '#shared/help-requests.ts';

/** The hours at which people of a village meet, by part of the day. */
const hoursOf: Record<DayPart, readonly string[]> = {
  morning: ['07:00', '08:00', '09:00', '10:00'],
  noon: ['11:00', '11:30', '12:00', '13:00'],
  afternoon: ['14:00', '15:00', '16:00', '17:00'],
  evening: ['18:00', '19:00', '19:30', '20:00'],
};

/** The instant of a day and a clock time in Vietnam; undefined where one of them is not there yet. */
export function instantOf(day: string | undefined, time: string): Date | undefined {
  if (day === undefined || !/^\d{2}:\d{2}$/.test(time)) return undefined;
  return new Date(`${day}T${time}:00+07:00`);
}

/** Those hours of a part of the day that are still to come. */
export function hoursAhead(day: string | undefined, part: DayPart, now: Date): string[] {
  return hoursOf[part].filter((time) => {
    const at = instantOf(day ?? dayInVietnam(now), time);
    return at !== undefined && at > now;
  });
}
