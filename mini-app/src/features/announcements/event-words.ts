import type { AnnouncedEvent } from '#shared/announcements.ts';
import { texts } from './texts.ts';

/** Vietnam keeps one time all year. */
const offsetMs = 7 * 60 * 60 * 1000;

interface Moment {
  day: string;
  time: string;
}

/** "Thứ bảy ngày 28/11/2026, từ 8 giờ đến 10 giờ 30": as it would be read out in the village, by the clock of Vietnam. */
export function sayWhen({ startsAt, endsAt }: Pick<AnnouncedEvent, 'startsAt' | 'endsAt'>): string {
  const start = momentOf(startsAt);
  if (endsAt === null) return texts.at(start.day, start.time);
  const end = momentOf(endsAt);
  if (start.day === end.day) return texts.fromTo(start.day, start.time, end.time);
  const inside = ({ day, time }: Moment) =>
    texts.dayAndTime(day.charAt(0).toLowerCase() + day.slice(1), time);
  return texts.overDays(inside(start), inside(end));
}

function momentOf(iso: string): Moment {
  const local = new Date(Date.parse(iso) + offsetMs);
  const two = (number: number) => String(number).padStart(2, '0');
  const date = `${two(local.getUTCDate())}/${two(local.getUTCMonth() + 1)}/${local.getUTCFullYear()}`;
  const minutes = local.getUTCMinutes();
  return {
    day: texts.dayName(texts.weekdays[local.getUTCDay()] ?? '', date),
    time:
      minutes === 0
        ? texts.hour(local.getUTCHours())
        : texts.hourAndMinutes(local.getUTCHours(), two(minutes)),
  };
}
