import { planLater } from '#bot/clocks/keep-clock.ts';
import type { Work } from '#bot/db/work.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { findUrgentNeed } from '#bot/tutorials/find-urgent-need.ts';
import { readShelf } from '#bot/tutorials/read-shelf.ts';
import type { HelpRequest } from './help-request.table.ts';
import { lockHelpRequest, recordStep, wasRecorded } from './help-request-store.ts';
import { teamTexts } from './help-request-texts.ts';
import { keepChange } from './keep-change.ts';
import { hasAttachments, type SentAlong, sendAttachments } from './send-attachments.ts';
import { setApart } from './set-apart.ts';
import { tellTeamOf } from './tell-team-of.ts';

/**
 * Adds what the resident says or sends to their unfinished request; the team hears it. Urgent words make the request urgent, with
 * the clocks of one; words that the team must not hear become a request of their own, also after the end, which is answered then. The same cause is added once,
 * and is answered so also when the request has ended since. Throws `help-request/finished` after the end, `help-request/empty` with neither words nor attachments,
 * `attachment/not-accepted` for uploads that are not the resident's own. The text must be masked already.
 */
export async function addResidentMessage(
  work: Work,
  helpRequestId: string,
  input: {
    channel: 'chat' | 'mini-app';
    text: string | undefined;
    along?: SentAlong | undefined;
    cause: string;
  },
): Promise<HelpRequest> {
  const request = await lockHelpRequest(work.tx, helpRequestId);
  const text = input.text || undefined;
  const step = { helpRequestId, kind: 'resident-added', causeKey: input.cause } as const;
  if (await wasRecorded(work.tx, step)) return request;
  const apart = await setApart(work, request, { ...input, text });
  if (apart !== undefined) return apart;
  if (request.state === 'resolved' || request.state === 'cancelled') {
    throw new AppError('help-request/finished', { facts: { helpRequestId } });
  }
  if (text === undefined && !hasAttachments(input.along)) {
    throw new AppError('help-request/empty');
  }
  const historyId = await recordStep(work, {
    ...step,
    channel: input.channel,
    residentId: request.residentId,
    text: text ?? null,
  });
  if (historyId === undefined) return request;
  const counts = await sendAttachments(work, input.along, { request, historyId });
  const isUrgent =
    text !== undefined && findUrgentNeed(text, await readShelf(work.tx)) !== undefined;
  await tellTeamOf(work, request, {
    text: teamTexts.residentAdded(request.code, text, counts, isUrgent),
    cause: `resident-added:${input.cause}`,
    collapse: 'ask',
  });
  const saved = await keepChange(work, request, isUrgent ? { kind: 'urgent' } : {});
  if (saved.mergedInto !== null) await planLater(work, saved);
  return saved;
}
