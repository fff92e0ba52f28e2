import { dayOf, startOfDay } from '#bot/lib/vietnam-days.ts';
import { whenTexts as texts } from './sending-texts.ts';

/** "Thứ bảy ngày 28/11/2026, từ 8 giờ đến 10 giờ 30", in Asia/Ho_Chi_Minh. */
export function sayWhen(startsAt: Date, endsAt: Date | null): string {
  const day = sayDay(startsAt);
  const from = sayHour(startsAt);
  if (endsAt === null) return texts.at(day, from);
  const till = sayHour(endsAt);
  if (dayOf(startsAt) === dayOf(endsAt)) return texts.fromTo(day, from, till);
  return texts.overDays(texts.dayAndTime(day, from), texts.dayAndTime(sayDay(endsAt), till));
}

function sayDay(at: Date): string {
  const day = dayOf(at);
  return texts.day(new Date(`${day}T00:00:00Z`).getUTCDay(), day.split('-').toReversed().join('/'));
}

function sayHour(at: Date): string {
  const minute = Math.floor((at.getTime() - startOfDay(dayOf(at)).getTime()) / 60_000);
  return texts.hour(Math.floor(minute / 60), minute % 60);
}
