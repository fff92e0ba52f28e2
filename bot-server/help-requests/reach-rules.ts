import { AppError } from '#bot/lib/app-error.ts';
import { dayOf } from '#bot/lib/vietnam-days.ts';
import type { DayPart, ReachWay, VisitWish } from '#shared/help-requests.ts';

/** How far ahead somebody may ask for a visit. */
const visitDaysAheadMax = 60;

/** How the resident wants to be reached, as they told it. */
export type ReachWish = {
  reachBy?: ReachWay | undefined;
  phone?: string | undefined;
  visit?: VisitWish | undefined;
};

/** The same as it is kept; a number or a place that is not needed is not kept. */
export type Reach = {
  reachBy: ReachWay;
  contactPhone: string | null;
  visitDay: string | null;
  visitPart: DayPart | null;
  visitPlace: string | null;
};

const dayMs = 24 * 3_600_000;

/**
 * Throws `help-request/phone-missing` where a call is wished without a number, `help-request/visit-missing` where a visit
 * is wished without a day, for a day that is over in Viet Nam, or for one more than 60 days ahead.
 */
export function decideReach(wish: ReachWish, now: Date): Reach {
  const { reachBy = 'zalo', phone, visit } = wish;
  const none = { contactPhone: null, visitDay: null, visitPart: null, visitPlace: null };
  if (reachBy === 'zalo') return { reachBy, ...none };
  if (reachBy === 'phone') {
    if (phone === undefined) throw new AppError('help-request/phone-missing');
    return { reachBy, ...none, contactPhone: phone };
  }
  const last = new Date(now.getTime() + visitDaysAheadMax * dayMs);
  const isPossible = visit !== undefined && visit.day >= dayOf(now) && visit.day <= dayOf(last);
  if (!isPossible) throw new AppError('help-request/visit-missing');
  return {
    reachBy,
    contactPhone: phone ?? null,
    visitDay: visit.day,
    visitPart: visit.part,
    visitPlace: visit.place || null,
  };
}
