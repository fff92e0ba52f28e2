import { dayInVietnam } from '#app/lib/visit-days.ts';
import { sayVisitDay } from '#app/lib/visit-words.ts';
import type { DutyShift } from '#shared/credit.ts';
import { texts } from './texts.ts';

type Times = Pick<DutyShift, 'day' | 'fromMinute' | 'toMinute'>;

/** "Thứ Bảy 28/11, 7:30 đến 11:00". */
export function sayShift({ day, fromMinute, toMinute }: Times, now: Date): string {
  const hours = texts.hours(clockOf(fromMinute), clockOf(toMinute));
  if (day === dayInVietnam(now)) return texts.today(hours);
  return texts.dayAndHours(sayVisitDay(day), hours);
}

export function isOver({ day, toMinute }: Times, now: Date): boolean {
  return momentOf(day, toMinute) <= now.getTime();
}

function momentOf(day: string, minute: number): number {
  return Date.parse(`${day}T00:00:00+07:00`) + minute * 60_000;
}

function clockOf(minute: number): string {
  return `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
}

/** Minutes since midnight of what a time field gives, such as `07:30`; undefined where nothing was chosen. */
export function minuteOf(time: string): number | undefined {
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})$/.exec(time) ?? [];
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes);
}
