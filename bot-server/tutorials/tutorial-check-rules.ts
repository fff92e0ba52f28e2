import { dayOf } from '#bot/lib/vietnam-days.ts';
import { checkedEveryDays } from '#shared/tutorial-keeping.ts';

const dayMs = 24 * 3_600_000;

/** Whether a tutorial that was found right on this day (2026-03-02) is to be looked at again. */
export function isCheckDue(lastVerified: string, now: Date): boolean {
  return lastVerified <= dayOf(new Date(now.getTime() - checkedEveryDays * dayMs));
}
