import type { Work } from '#bot/db/work.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { getResident } from '#bot/residents/get-resident.ts';
import type { Acting } from './acting.ts';
import { isPrivate } from './audience-rules.ts';
import { lockHelpRequest, selectHistory } from './help-request-store.ts';
import { answerToKeep, shorten } from './tip-proposal-rules.ts';
import { insertProposal } from './tip-proposal-store.ts';

export type Proposal = {
  /** The line of the history that answered; without it the latest answer of whoever proposes. */
  historyId?: string | undefined;
  /** Masked words; without them those of the answer. */
  text?: string | undefined;
};

/**
 * Puts an answer before the staff as a tip for the step that it came from. The same answer is proposed once, whoever does it
 * again; gives the proposal's id. Throws `tip/no-answer` where there is no such answer, or its words are erased, `help-request/private` of what is not for others.
 */
export async function proposeTip(
  work: Work,
  helpRequestId: string,
  acting: Acting,
  { historyId, text }: Proposal,
): Promise<string> {
  if (acting.helper.kind !== 'member') throw new AppError('session/not-allowed');
  const request = await lockHelpRequest(work.tx, helpRequestId);
  if (isPrivate(request)) throw new AppError('help-request/private', { facts: { helpRequestId } });
  const resident = await getResident(work.tx, request.residentId);
  const answer = answerToKeep(await selectHistory(work.tx, helpRequestId), {
    historyId,
    memberId: acting.helper.id,
  });
  if (answer === undefined || resident.erasedAt !== null) {
    throw new AppError('tip/no-answer', { facts: { helpRequestId } });
  }
  return insertProposal(work.tx, {
    id: work.newId(),
    areaId: request.areaId,
    helpRequestId,
    historyId: answer.historyId,
    proposedBy: acting.helper.id,
    text: shorten(text ?? answer.text),
    tutorialId: request.tutorialId,
    step: request.step,
    state: 'waiting',
    at: work.now,
  });
}
