import type { Work } from '#bot/db/work.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { tellTeam } from '#bot/teams/tell-team.ts';
import type { HelpRequest } from './help-request.table.ts';
import { lockHelpRequest, recordStep, saveChange } from './help-request-store.ts';
import { teamTexts } from './help-request-texts.ts';

/**
 * Adds what the resident says to their unfinished request; the team hears it. The same cause is added once. Throws
 * `help-request/finished` after the end. The text must be masked already.
 */
export async function addResidentMessage(
  work: Work,
  helpRequestId: string,
  input: { channel: 'chat' | 'mini-app'; text: string; cause: string },
): Promise<HelpRequest> {
  const request = await lockHelpRequest(work.tx, helpRequestId);
  if (request.state === 'resolved' || request.state === 'cancelled') {
    throw new AppError('help-request/finished', { facts: { helpRequestId } });
  }
  const isNew = await recordStep(work, {
    helpRequestId,
    kind: 'resident-added',
    channel: input.channel,
    residentId: request.residentId,
    text: input.text,
    causeKey: input.cause,
  });
  if (!isNew) return request;
  await tellTeam(work, {
    teamId: request.teamId,
    areaId: request.areaId,
    text: teamTexts.residentAdded(request.code, input.text),
    helpRequestId,
    dedupeKey: `${helpRequestId}:resident-added:${input.cause}`,
  });
  return saveChange(work, request, {});
}
