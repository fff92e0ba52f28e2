import type { Work } from '#bot/db/work.ts';
import type { Acting } from './acting.ts';
import type { HelpRequest, HelpRequestHistoryRow } from './help-request.table.ts';
import type { Change } from './help-request-rules.ts';
import { lockHelpRequest, recordStep, saveChange, wasRecorded } from './help-request-store.ts';
import { type SentAlong, sendAttachments } from './send-attachments.ts';

/** What one act of a helper does to a request, and the line it leaves in the history. */
type Act = {
  kind: HelpRequestHistoryRow['kind'];
  text?: string | undefined;
  along?: SentAlong | undefined;
  /** Decides on the locked request; `undefined` where nothing is left to change. */
  decide: (request: HelpRequest) => Change | undefined;
};

export type Changed = { request: HelpRequest; changed: boolean };

/**
 * Lock, decide, record, save: the shape of everything that is done with a request. The same cause twice, or a decision
 * that finds nothing to change, leaves the request as it is and says so.
 */
export async function changeHelpRequest(
  work: Work,
  helpRequestId: string,
  acting: Acting,
  act: Act,
): Promise<Changed> {
  const request = await lockHelpRequest(work.tx, helpRequestId);
  const step = { helpRequestId, kind: act.kind, causeKey: acting.cause };
  if (await wasRecorded(work.tx, step)) return { request, changed: false };
  const change = act.decide(request);
  if (change === undefined) return { request, changed: false };
  // The history comes first: after a hand-over the request may be out of the actor's sight.
  const historyId = await recordStep(work, {
    ...step,
    channel: acting.channel,
    memberId: acting.helper.kind === 'member' ? acting.helper.id : null,
    officerId: acting.helper.kind === 'officer' ? acting.helper.id : null,
    unconfirmed: acting.unconfirmed,
    text: act.text ?? null,
  });
  if (historyId === undefined) return { request, changed: false };
  await sendAttachments(work, act.along, { helpRequestId, historyId });
  return { request: await saveChange(work, request, change), changed: true };
}
