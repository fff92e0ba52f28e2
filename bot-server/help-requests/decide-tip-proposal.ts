import { recordAudit } from '#bot/audit/record-audit.ts';
import type { Work } from '#bot/db/work.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { findTitles } from '#bot/tutorials/find-titles.ts';
import type { NewTip } from '#shared/tips.ts';
import { lockHelpRequest } from './help-request-store.ts';
import { publishTip } from './publish-tip.ts';
import type { TipProposalRow } from './tip-proposal.table.ts';
import { lockProposal, selectProposal, updateDecision } from './tip-proposal-store.ts';

/**
 * Makes a proposed tip public in the officer's words, at the step that it came from and in the name of its village; it takes the
 * place of the tip that the request has. The same decision again changes nothing. Throws `tip/decided` where another decision was
 * made before, and `not-found` for another commune's. The words must be masked already.
 */
export async function publishTipProposal(
  work: Work,
  id: string,
  officerId: string,
  tip: NewTip,
): Promise<void> {
  const proposal = await takeProposal(work, id, officerId, 'published');
  if (proposal !== undefined) await publishTip(work, proposal.helpRequestId, tip);
}

/** Leaves a proposed tip unpublished. The same decision again changes nothing; throws `tip/decided`, `not-found`. */
export async function declineTipProposal(work: Work, id: string, officerId: string): Promise<void> {
  await takeProposal(work, id, officerId, 'declined');
}

/** The proposal as it is decided now; `undefined` where the same officer has decided so before. */
async function takeProposal(
  work: Work,
  id: string,
  officerId: string,
  state: 'published' | 'declined',
): Promise<TipProposalRow | undefined> {
  const { tx, now } = work;
  const known = await selectProposal(tx, id);
  if (known === undefined) throw new AppError('not-found', { facts: { tipProposalId: id } });
  // The request first, as whoever erases its asker does.
  const { tutorialId } = await lockHelpRequest(tx, known.helpRequestId);
  const proposal = await lockProposal(tx, id);
  if (proposal?.state === 'waiting') {
    await updateDecision(tx, id, { state, decidedBy: officerId, decidedAt: now });
    const titles = await findTitles(tx, [tutorialId]);
    await recordAudit(work, {
      areaId: proposal.areaId,
      by: { officerId },
      act: 'tip.decided',
      subjectId: id,
      subjectName: titles.get(tutorialId ?? '') ?? known.helpRequestId,
      before: { decision: 'waiting' },
      after: { decision: state },
    });
    return proposal;
  }
  if (proposal?.state === state && proposal.decidedBy === officerId) return undefined;
  throw new AppError('tip/decided', { facts: { tipProposalId: id } });
}
