import type { Work } from '#bot/db/work.ts';
import { tellTeam } from '#bot/teams/tell-team.ts';
import { addResidentMessage } from './add-resident-message.ts';
import type { HelpRequest } from './help-request.table.ts';
import { reopen } from './help-request-rules.ts';
import { lockHelpRequest, recordStep, saveChange, wasRecorded } from './help-request-store.ts';
import { teamTexts } from './help-request-texts.ts';
import { claimerName, withoutLostHelper } from './last-helper.ts';

/**
 * The resident takes a finished request up again; it goes back to the last helper, if they are still in the team, and the
 * team hears it with what is still wrong. The same cause reopens once. Where the request is not finished, only the words are
 * added to it. The text must be masked already.
 */
export async function reopenHelpRequest(
  work: Work,
  helpRequestId: string,
  input: { text: string | undefined; cause: string },
): Promise<HelpRequest> {
  const request = await lockHelpRequest(work.tx, helpRequestId);
  const text = input.text || undefined;
  const step = { helpRequestId, kind: 'reopened', causeKey: input.cause } as const;
  if (await wasRecorded(work.tx, step)) return request;
  const change = reopen(await withoutLostHelper(work, request), work.now);
  if (change === undefined) {
    if (text === undefined) return request;
    return addResidentMessage(work, helpRequestId, {
      channel: 'mini-app',
      text,
      cause: input.cause,
    });
  }
  const historyId = await recordStep(work, {
    ...step,
    channel: 'mini-app',
    residentId: request.residentId,
    text: text ?? null,
  });
  if (historyId === undefined) return request;
  const saved = await saveChange(work, request, change);
  await tellTeam(work, {
    teamId: saved.teamId,
    areaId: saved.areaId,
    text: teamTexts.takenUpAgain(saved.code, await claimerName(work, saved), text),
    helpRequestId,
    dedupeKey: `${helpRequestId}:reopened:${input.cause}`,
  });
  return saved;
}
