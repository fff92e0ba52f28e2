import type { Work } from '#bot/db/work.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { getResident } from '#bot/residents/get-resident.ts';
import type { Doing } from './acting.ts';
import { changeFollowers } from './change-followers.ts';
import type { AttachmentCounts } from './count-attachments.ts';
import type { HelpRequest, HelpRequestHistoryRow } from './help-request.table.ts';
import type { Change } from './help-request-rules.ts';
import { recordStep, wasRecorded } from './help-request-store.ts';
import { keepChange } from './keep-change.ts';
import { lockMain } from './request-lookup-store.ts';
import { type SentAlong, sendAttachments } from './send-attachments.ts';

/** What one act of a helper does to a request, and the line it leaves in the history. */
export type Act = {
  kind: HelpRequestHistoryRow['kind'];
  text?: string | undefined;
  along?: SentAlong | undefined;
  /** The answer that this puts right. */
  corrects?: Pick<HelpRequestHistoryRow, 'id' | 'causeKey'> | undefined;
  /** Said among the team: whoever asks the same and is answered together notices nothing of it. */
  isInternal?: boolean;
  /** Decides on the locked request; `undefined` where nothing is left to change. */
  decide: (request: HelpRequest) => Change | undefined;
};

export type Changed = {
  /** The request, or the one that it is answered together with. */
  request: HelpRequest;
  changed: boolean;
  /** Those that are answered together with it, with the same done to them. */
  together: HelpRequest[];
  /** What went along with the words. */
  sent: AttachmentCounts;
};

/**
 * Lock, decide, record, save: the shape of everything that is done with a request. A request that is answered together with
 * another means that one, and what is done to it is done to all of them. The same cause twice, or a decision that finds nothing
 * to change, leaves the request as it is and says so. Throws `help-request/finished` for words to somebody who is erased.
 */
export async function changeHelpRequest(
  work: Work,
  helpRequestId: string,
  acting: Doing,
  act: Act,
): Promise<Changed> {
  const request = await lockMain(work.tx, helpRequestId);
  const unchanged = { request, changed: false, together: [], sent: { photo: 0, voice: 0 } };
  const step = { helpRequestId: request.id, kind: act.kind, causeKey: acting.cause };
  if (await wasRecorded(work.tx, step)) return unchanged;
  if (act.text !== undefined) await refuseErased(work, request);
  const change = act.decide(request);
  if (change === undefined) return unchanged;
  // The history comes first: after a hand-over the request may be out of the actor's sight.
  const line = {
    ...step,
    channel: acting.channel,
    memberId: acting.helper.kind === 'member' ? acting.helper.id : null,
    officerId: acting.helper.kind === 'officer' ? acting.helper.id : null,
    unconfirmed: acting.unconfirmed,
    text: act.text ?? null,
  };
  const historyId = await recordStep(work, { ...line, correctsId: act.corrects?.id ?? null });
  if (historyId === undefined) return unchanged;
  const sent = await sendAttachments(work, act.along, { request, historyId });
  const together = act.isInternal
    ? []
    : await changeFollowers(work, request, change, { ...line, historyId, corrects: act.corrects });
  return { request: await keepChange(work, request, change), changed: true, together, sent };
}

/** What was resolved is answered still; of who is erased nobody reads it, and no new words shall stand beside the erased ones. */
export async function refuseErased(work: Work, request: HelpRequest): Promise<void> {
  const resident = await getResident(work.tx, request.residentId);
  if (resident.erasedAt !== null) {
    throw new AppError('help-request/finished', { facts: { helpRequestId: request.id } });
  }
}
