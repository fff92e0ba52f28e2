import { presentTime } from './server-clock.ts';
import { texts } from './texts.ts';

const zone = 'Asia/Ho_Chi_Minh';
const dayMs = 24 * 60 * 60 * 1000;

const clockFormat = new Intl.DateTimeFormat('vi-VN', {
  timeZone: zone,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const dayFormat = new Intl.DateTimeFormat('vi-VN', {
  timeZone: zone,
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
});

/** "14:05" in Vietnam. */
export function clockOf(moment: Date): string {
  return clockFormat.format(moment);
}

/** "5 phút trước", "hôm qua lúc 14:05": how a person would say when it was, or will be. */
export function sayMoment(iso: string, now: Date = presentTime()): string {
  const moment = new Date(iso);
  const minutes = Math.floor((now.getTime() - moment.getTime()) / 60_000);
  // What lies ahead has its day and hour; a phone whose clock is a little slow sees no future.
  if (minutes === 0 || minutes === -1) return texts.justNow;
  if (minutes > 0 && minutes < 60) return texts.minutesAgo(minutes);
  const time = clockOf(moment);
  const day = dayFormat.format(moment);
  if (day === dayFormat.format(now)) return texts.todayAt(time);
  if (day === dayFormat.format(now.getTime() - dayMs)) return texts.yesterdayAt(time);
  return texts.dayAt(day, time);
}

export function sayDay(isoDay: string): string {
  return dayFormat.format(new Date(`${isoDay.slice(0, 10)}T00:00:00+07:00`));
}

/** "2 giờ 5 phút"; the two largest units are enough. */
export function sayDuration(minutes: number): string {
  const days = Math.floor(minutes / (24 * 60));
  const hours = Math.floor((minutes % (24 * 60)) / 60);
  const parts = [
    days > 0 ? texts.days(days) : '',
    hours > 0 ? texts.hours(hours) : '',
    texts.minutes(minutes % 60),
  ];
  const first = parts.findIndex((part) => part !== '');
  const words = parts
    .slice(first, first + 2)
    .filter((part) => part !== '' && part !== texts.minutes(0));
  return words.join(' ') || texts.minutes(0);
}
