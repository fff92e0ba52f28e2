import { dayOf, startOfDay } from '#bot/lib/vietnam-days.ts';
import type { QuietHours } from '#shared/announcing.ts';

const minuteMs = 60_000;
const dayMinutes = 24 * 60;

/** Where nobody decided otherwise: from nine in the evening to six in the morning. */
export const defaultQuietHours: QuietHours = { fromMinute: 21 * 60, toMinute: 6 * 60 };

/** Zalo's own night for articles and templates, whatever an area decides and however urgent it is. */
export const zaloNight: QuietHours = { fromMinute: 22 * 60, toMinute: 6 * 60 };

/** Whether an instant lies in quiet hours; their first minute does, the minute at which they end does not. */
export function isQuiet({ fromMinute, toMinute }: QuietHours, at: Date): boolean {
  const minute = (at.getTime() - startOfDay(dayOf(at)).getTime()) / minuteMs;
  return fromMinute < toMinute
    ? fromMinute <= minute && minute < toMinute
    : minute >= fromMinute || minute < toMinute;
}

/** The first instant from `at` on that is not in quiet hours. */
export function leavesAt(hours: QuietHours, at: Date): Date {
  if (!isQuiet(hours, at)) return at;
  const today = startOfDay(dayOf(at)).getTime();
  const end = today + hours.toMinute * minuteMs;
  return new Date(end > at.getTime() ? end : end + dayMinutes * minuteMs);
}

/** The first instant that lies in none of several quiet hours; `undefined` where they leave no minute of the day. */
export function leavesAtAll(several: readonly QuietHours[], at: Date): Date | undefined {
  let next = at;
  // Each turn leaves the hours of one; more turns than twice their number come by the same hours again.
  for (let turn = 0; turn <= 2 * several.length; turn += 1) {
    const before = next;
    for (const hours of several) next = leavesAt(hours, next);
    if (next.getTime() === before.getTime()) return next;
  }
  return undefined;
}

/** Which hours count in an area: the most specific of those decided for it and the areas around it, the innermost first. */
export function hoursThatCount(decided: readonly (QuietHours | null)[]): QuietHours {
  return decided.find((hours) => hours !== null) ?? defaultQuietHours;
}
