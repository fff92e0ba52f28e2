import { presentTime } from '#app/lib/server-clock.ts';
import { sayDay } from '#app/lib/time-words.ts';
import type { AudienceCount } from '#shared/announcement-audience.ts';
import { texts } from './texts.ts';
import { dayAfter, dayOf, timeOf } from './typed-time.ts';

/** "7 giờ 30 ngày mai", "19 giờ ngày 28/11/2026": when something leaves, by the clock of Vietnam. */
export function sayLeaving(at: string, now: number = presentTime().getTime()): string {
  const [hour = '', minute = ''] = timeOf(at).split(':');
  const time = texts.clock(Number(hour), minute);
  const day = dayOf(at);
  if (day === dayOf(now)) return texts.todayAt(time);
  if (day === dayAfter(dayOf(now))) return texts.tomorrowAt(time);
  return texts.onDay(time, sayDay(day));
}

interface Pressing {
  needsApproval: boolean;
  sendAt: string | null;
  count: AudienceCount | undefined;
  now: number;
}

/** Over this it is not "at once" any more. */
const soonMs = 2 * 60_000;

/** What the main button says will happen when it is pressed. */
export function sayMainAct({ needsApproval, sendAt, count, now }: Pressing): string {
  if (needsApproval) return texts.submitForApproval;
  const leavesAt = count?.leavesAt ?? sendAt;
  if (leavesAt === null || Date.parse(leavesAt) - now <= soonMs) return texts.sendAtOnce;
  return texts.sendOn(sayLeaving(leavesAt, now));
}
