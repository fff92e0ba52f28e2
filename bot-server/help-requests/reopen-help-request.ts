import { findReopenPolicy } from '#bot/clocks/find-reopen-policy.ts';
import type { Work } from '#bot/db/work.ts';
import { addResidentMessage } from './add-resident-message.ts';
import { continueHelpRequest } from './continue-help-request.ts';
import type { HelpRequest } from './help-request.table.ts';
import { reopen } from './help-request-rules.ts';
import { lockHelpRequest, recordStep, wasRecorded } from './help-request-store.ts';
import { teamTexts } from './help-request-texts.ts';
import { keepChange } from './keep-change.ts';
import { claimerName, withLastHelper } from './last-helper.ts';
import { continuesAnew } from './reopen-rules.ts';
import { setApart } from './set-apart.ts';
import { tellTeamOf } from './tell-team-of.ts';

/**
 * The resident takes a finished request up again; it goes back to the last helper, if they are still in the team and the area
 * wants it so, and the team hears it with what is still wrong. Of one that was resolved this says that it was not. Where the area
 * has a new request continue the old one, that is opened and the old one stays as it is. The same cause reopens once. Where the
 * request is not finished, only the words are added to it. Words that the team must not hear become a request of their own, which is answered then. The text must be masked already.
 */
export async function reopenHelpRequest(
  work: Work,
  helpRequestId: string,
  input: { text: string | undefined; cause: string },
): Promise<HelpRequest> {
  const request = await lockHelpRequest(work.tx, helpRequestId);
  const { cause } = input;
  const text = input.text || undefined;
  const step = { helpRequestId, kind: 'reopened', causeKey: cause } as const;
  const apart = await setApart(work, request, { text, channel: 'mini-app', cause });
  if (await wasRecorded(work.tx, step)) return apart ?? request;
  if (apart === undefined) return takeUpAgain(work, request, { text, cause });
  await takeUpAgain(work, request, { text: undefined, cause });
  return apart;
}

async function takeUpAgain(
  work: Work,
  request: HelpRequest,
  { text, cause }: { text: string | undefined; cause: string },
): Promise<HelpRequest> {
  const helpRequestId = request.id;
  const policy = await findReopenPolicy(work.tx, request.areaId);
  const helped = await withLastHelper(work, request, policy);
  const word = request.state === 'resolved' ? ({ residentWord: 'not-solved' } as const) : {};
  if (continuesAnew(request, policy, work.now)) {
    await continueHelpRequest(work, helped, { text, channel: 'mini-app', cause });
    return keepChange(work, request, word);
  }
  const change = reopen(helped, work.now);
  if (change === undefined) {
    if (text === undefined) return request;
    return addResidentMessage(work, helpRequestId, { channel: 'mini-app', text, cause });
  }
  const historyId = await recordStep(work, {
    helpRequestId,
    kind: 'reopened',
    causeKey: cause,
    channel: 'mini-app',
    residentId: request.residentId,
    text: text ?? null,
  });
  if (historyId === undefined) return request;
  const saved = await keepChange(work, request, { ...change, ...word });
  await tellTeamOf(work, saved, {
    text: teamTexts.takenUpAgain(saved.code, await claimerName(work, saved), text),
    cause: `reopened:${cause}`,
    collapse: 'ask',
  });
  return saved;
}
