import type { WorkFrame } from '#shared/clocks.ts';
import { dayNames, texts } from './texts.ts';

/** Days as a week is read in Viet Nam, from Monday on; Sunday is 0. */
export const weekOrder = [1, 2, 3, 4, 5, 6, 0] as const;

/** "4 giờ 30 phút"; null is never. */
export function durationWords(minutes: number | null): string {
  if (minutes === null) return texts.never;
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const parts = [
    ...(hours > 0 ? [`${hours} ${texts.hours}`] : []),
    ...(rest > 0 || hours === 0 ? [`${rest} ${texts.minutes}`] : []),
  ];
  return parts.join(' ');
}

const twoDigits = (part: number) => String(part).padStart(2, '0');

/** As a time field writes it; midnight at the end of a day is 00:00. */
export function timeOf(minute: number): string {
  return `${twoDigits(Math.floor(minute / 60) % 24)}:${twoDigits(minute % 60)}`;
}

/** Minutes since midnight of "07:30"; undefined for anything else. */
export function minuteOf(time: string): number | undefined {
  const match = /^(\d{2}):(\d{2})$/.exec(time);
  return match === null ? undefined : Number(match[1]) * 60 + Number(match[2]);
}

/** "07:00–11:30, 13:30–20:00". */
export function framesWords(frames: readonly WorkFrame[]): string {
  if (frames.length === 0) return texts.closed;
  return frames.map(({ from, to }) => `${timeOf(from)}–${timeOf(to)}`).join(', ');
}

/** "thứ Hai 23/11/2026", of a day written 2026-11-23. */
export function dayWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  const weekday = dayNames[new Date(`${day}T00:00:00Z`).getUTCDay()];
  return `${weekday} ${date}/${month}/${year}`;
}

/** "07:30 thứ Hai 23/11/2026", in Viet Nam. */
export function momentWords(at: string): string {
  const there = new Date(Date.parse(at) + 7 * 3_600_000).toISOString();
  return `${there.slice(11, 16)} ${dayWords(there.slice(0, 10))}`;
}
