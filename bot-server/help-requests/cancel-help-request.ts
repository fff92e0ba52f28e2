import type { Work } from '#bot/db/work.ts';
import { tellTeam } from '#bot/teams/tell-team.ts';
import type { HelpRequest } from './help-request.table.ts';
import { cancel } from './help-request-rules.ts';
import { lockHelpRequest, recordStep, saveChange } from './help-request-store.ts';
import { teamTexts } from './help-request-texts.ts';

/** The resident no longer needs help; the team hears it. Twice is once; throws `help-request/finished` when resolved. */
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
  await tellTeam(work, {
    teamId: request.teamId,
    areaId: request.areaId,
    text: teamTexts.cancelled(request.code),
    helpRequestId,
    // Taken up again, it may be cancelled again.
    dedupeKey: `${helpRequestId}:cancelled:${stepId}`,
  });
  return saveChange(work, request, change);
}
