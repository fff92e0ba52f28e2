import { recordAudit } from '#bot/audit/record-audit.ts';
import type { Work } from '#bot/db/work.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { findTipOfRequest } from '#bot/tutorials/keep-tip.ts';
import { consentTextVersion } from '#shared/me.ts';
import type { NewSharedAnswer } from '#shared/solved-requests.ts';
import { lockHelpRequest, selectHistory } from './help-request-store.ts';
import { publishTip, withdrawTipOfRequest } from './publish-tip.ts';
import { selectDecision, selectSolvedRequest } from './solved-request-store.ts';
import { latestAnswer } from './tip-proposal-rules.ts';
import { insertProposal } from './tip-proposal-store.ts';

/**
 * Shares a solved request in the officer's words with everybody in the commune who asks the same. The same decision again changes
 * nothing. Throws `tip/decided` where somebody else decided, `tip/taken-back` where its asker no longer calls it solved, no longer
 * agrees or is erased, and `not-found` for another commune's. The words must be masked already.
 */
export async function shareSolvedRequest(
  work: Work,
  helpRequestId: string,
  officerId: string,
  { text, question }: NewSharedAnswer,
): Promise<void> {
  const isNew = await decide(work, helpRequestId, officerId, 'published', text);
  if (isNew) await publishTip(work, helpRequestId, { text, question });
}

/** Leaves a solved request unshared. The same decision again changes nothing; throws as sharing does. */
export async function declineSolvedRequest(
  work: Work,
  helpRequestId: string,
  officerId: string,
): Promise<void> {
  await decide(work, helpRequestId, officerId, 'declined', '');
}

/** Takes what is shared of a request back from everybody; a second time changes nothing. Throws `not-found`. */
export async function retireSharedAnswer(
  work: Work,
  helpRequestId: string,
  officerId: string,
): Promise<void> {
  const request = await lockHelpRequest(work.tx, helpRequestId);
  if ((await findTipOfRequest(work.tx, helpRequestId)) === undefined) return;
  await withdrawTipOfRequest(work, helpRequestId);
  await recordAudit(work, {
    areaId: request.areaId,
    by: { officerId },
    act: 'solved-request.retired',
    subjectId: helpRequestId,
    subjectName: request.code,
  });
}

/** Whether it is decided now, and not before by the same officer. */
async function decide(
  work: Work,
  helpRequestId: string,
  officerId: string,
  state: 'published' | 'declined',
  text: string,
): Promise<boolean> {
  const { tx, now } = work;
  // Whoever changes the verdict, is erased, or takes the consent back waits, or was here first.
  const request = await lockHelpRequest(tx, helpRequestId);
  const facts = { facts: { helpRequestId } };
  const decided = await selectDecision(tx, helpRequestId);
  if (decided?.state === state && decided.decidedBy === officerId) return false;
  if (decided !== undefined) throw new AppError('tip/decided', facts);
  const solved = await selectSolvedRequest(tx, consentTextVersion, helpRequestId);
  const answer = latestAnswer(await selectHistory(tx, helpRequestId));
  if (solved === undefined || answer === undefined) throw new AppError('tip/taken-back', facts);
  await insertProposal(tx, {
    id: work.newId(),
    areaId: request.areaId,
    helpRequestId,
    historyId: answer.historyId,
    proposedBy: null,
    text,
    tutorialId: request.tutorialId,
    step: request.step,
    state,
    decidedBy: officerId,
    decidedAt: now,
    at: now,
  });
  await recordAudit(work, {
    areaId: request.areaId,
    by: { officerId },
    act: 'solved-request.decided',
    subjectId: helpRequestId,
    subjectName: request.code,
    before: { decision: 'waiting' },
    after: { decision: state },
  });
  return true;
}
