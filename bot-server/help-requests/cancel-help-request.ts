import type { Work } from '#bot/db/work.ts';
import type { HelpRequest } from './help-request.table.ts';
import { cancel } from './help-request-rules.ts';
import { lockHelpRequest, recordStep } from './help-request-store.ts';
import { teamTexts } from './help-request-texts.ts';
import { keepChange } from './keep-change.ts';
import { passOnFollowers } from './pass-on-followers.ts';
import { tellOutcome } from './tell-outcome.ts';

/**
 * The resident no longer needs help; the team hears it, and who asked the same is answered on their own. Twice is once; throws
 * `help-request/finished` when resolved.
 */
export async function cancelHelpRequest(work: Work, helpRequestId: string): Promise<HelpRequest> {
  const request = await lockHelpRequest(work.tx, helpRequestId);
  const change = cancel(request);
  if (change === undefined) return request;
  const stepId = await recordStep(work, {
    helpRequestId,
    kind: 'cancelled',
    channel: 'mini-app',
    residentId: request.residentId,
  });
  // Taken up again, it may be cancelled again.
  await tellOutcome(work, request, teamTexts.cancelled(request.code), `cancelled:${stepId}`);
  const cancelled = await keepChange(work, request, change);
  await passOnFollowers(work, cancelled);
  return cancelled;
}
