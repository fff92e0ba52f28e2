import { dayOf, startOfDay } from '#bot/lib/vietnam-days.ts';
import { eventTimeTexts as texts } from './poster-texts.ts';

/** "Thứ bảy, ngày 30/11/2030, từ 8 giờ đến 10 giờ 30 phút", in Asia/Ho_Chi_Minh. */
export function sayEventTime({
  startsAt,
  endsAt,
}: {
  startsAt: Date;
  endsAt: Date | null;
}): string {
  const from = texts.hour(...hourOf(startsAt));
  if (endsAt === null) return `${sayDay(startsAt)}, ${from}`;
  const till = texts.hour(...hourOf(endsAt));
  if (dayOf(startsAt) === dayOf(endsAt)) return texts.span(sayDay(startsAt), from, till);
  return texts.longSpan(sayDay(startsAt), from, sayDay(endsAt), till);
}

function sayDay(at: Date): string {
  const day = dayOf(at);
  const [year = '', month = '', date = ''] = day.split('-');
  const weekday = texts.weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '';
  return texts.day(weekday, `${Number(date)}/${Number(month)}/${year}`);
}

function hourOf(at: Date): [number, number] {
  const minute = Math.floor((at.getTime() - startOfDay(dayOf(at)).getTime()) / 60_000);
  return [Math.floor(minute / 60), minute % 60];
}
