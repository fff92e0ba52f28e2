import { AppError } from '#bot/lib/app-error.ts';
import type { ReferralDesk } from '#shared/help-requests.ts';
import type { HelpRequest } from './help-request.table.ts';
import { answer, type Change, type Helper, refuseFinished } from './help-request-rules.ts';

/** How far ahead something may be agreed. */
const appointmentAheadMsMax = 60 * 24 * 3_600_000;

/** Whoever takes care of what nobody has claimed has it from then on. */
function takenBy(request: HelpRequest, helper: Helper, now: Date): Change {
  if (helper.kind === 'officer' || request.claimedBy !== null || request.state === 'escalated') {
    return {};
  }
  return {
    state: request.state === 'answered' ? 'answered' : 'claimed',
    claimedBy: helper.id,
    claimedAt: now,
    lastHelperId: helper.id,
  };
}

/** Something is asked of the resident; it claims an unclaimed request, because the reply goes to whoever asked. */
export function askBack(request: HelpRequest, helper: Helper, now: Date): Change {
  refuseFinished(request);
  return takenBy(request, helper, now);
}

/**
 * A time is agreed; a later one takes its place. Throws `help-request/appointment-not-ahead` for a time that is over or more
 * than 60 days ahead.
 */
export function appoint(
  request: HelpRequest,
  helper: Helper,
  at: Date,
  now: Date,
): Change | undefined {
  refuseFinished(request);
  const aheadMs = at.getTime() - now.getTime();
  if (aheadMs <= 0 || aheadMs > appointmentAheadMsMax) {
    throw new AppError('help-request/appointment-not-ahead');
  }
  if (request.appointmentAt?.getTime() === at.getTime()) return undefined;
  return { appointmentAt: at, ...takenBy(request, helper, now) };
}

/** The way to another office is shown: that is an answer, and the request stays with its helper until it is finished there. */
export function refer(
  request: HelpRequest,
  helper: Helper,
  desk: ReferralDesk,
  now: Date,
): Change | undefined {
  refuseFinished(request);
  return { ...answer(request, helper, now), referredTo: desk };
}
