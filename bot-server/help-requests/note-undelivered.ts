import type { Work } from '#bot/db/work.ts';
import { lockHelpRequest, recordStep } from './help-request-store.ts';
import { teamTexts } from './help-request-texts.ts';
import { tellTeamOf } from './tell-team-of.ts';

/**
 * Puts on record that Zalo will not bring the resident a message about their request; the team is asked to call or to
 * visit. `reason` in a few words, where it is known. The same cause is noted once.
 */
export async function noteUndelivered(
  work: Work,
  helpRequestId: string,
  undelivered: { reason: string | undefined; cause: string },
): Promise<void> {
  const { reason, cause } = undelivered;
  const request = await lockHelpRequest(work.tx, helpRequestId);
  const stepId = await recordStep(work, {
    helpRequestId,
    kind: 'not-delivered',
    channel: 'system',
    text: reason ?? null,
    causeKey: cause,
  });
  if (stepId === undefined) return;
  await tellTeamOf(work, request, {
    text: teamTexts.notDelivered(request.code, reason),
    cause: `not-delivered:${cause}`,
    collapse: 'ask',
  });
}
