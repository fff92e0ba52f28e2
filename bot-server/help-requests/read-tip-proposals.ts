import type { Tx } from '#bot/db/database.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { listConsents } from '#bot/residents/list-consents.ts';
import { findTitles } from '#bot/tutorials/find-titles.ts';
import type { TipProposal } from '#shared/tips.ts';
import {
  type ProposalOfRequest,
  selectProposalOfRequest,
  selectProposalsOfHelpers,
} from './tip-proposal-store.ts';

const listMax = 100;

/** What helpers of the reader's area proposed as tips: waiting ones first, oldest first, then the decided ones; at most 100. */
export async function listTipProposals(tx: Tx): Promise<TipProposal[]> {
  const proposals: TipProposal[] = [];
  for (const row of await selectProposalsOfHelpers(tx, listMax)) {
    proposals.push(await describe(tx, row));
  }
  return proposals;
}

/** One of them; throws `not-found`. */
export async function readTipProposal(tx: Tx, id: string): Promise<TipProposal> {
  const row = await selectProposalOfRequest(tx, id);
  if (row === undefined) throw new AppError('not-found');
  return describe(tx, row);
}

async function describe(tx: Tx, row: ProposalOfRequest): Promise<TipProposal> {
  const titles = await findTitles(tx, [row.tutorialId]);
  return {
    id: row.id,
    helpRequestId: row.helpRequestId,
    code: row.code,
    villageName: row.villageName,
    proposedBy: row.proposerName,
    text: row.text,
    tutorialId: row.tutorialId,
    tutorialTitle: titles.get(row.tutorialId ?? '') ?? null,
    step: row.step,
    question: (await mayShowQuestion(tx, row)) ? row.question : null,
    publishedText: row.publishedText,
    state: row.state,
    at: row.at.toISOString(),
  };
}

/** Only while there is something to decide, and its asker agrees. */
async function mayShowQuestion(tx: Tx, row: ProposalOfRequest): Promise<boolean> {
  return row.state === 'waiting' && (await listConsents(tx, row.residentId)).includes('learning');
}
