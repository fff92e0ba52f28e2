import type { Tx } from '#bot/db/database.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { listConsents } from '#bot/residents/list-consents.ts';
import { findTipOfRequest } from '#bot/tutorials/keep-tip.ts';
import { findTutorial } from '#bot/tutorials/tutorial-library.ts';
import type { TipProposal } from '#shared/tips.ts';
import { readNames } from './read-names.ts';
import { getRequestRow } from './request-lookup-store.ts';
import type { TipProposalRow } from './tip-proposal.table.ts';
import { selectProposal, selectProposals } from './tip-proposal-store.ts';

const listMax = 100;

/** What helpers of the reader's area proposed as tips: waiting ones first, oldest first, then the decided ones; at most 100. */
export async function listTipProposals(tx: Tx): Promise<TipProposal[]> {
  const proposals: TipProposal[] = [];
  for (const row of await selectProposals(tx, listMax)) proposals.push(await describe(tx, row));
  return proposals;
}

/** One of them; throws `not-found`. */
export async function readTipProposal(tx: Tx, id: string): Promise<TipProposal> {
  const row = await selectProposal(tx, id);
  if (row === undefined) throw new AppError('not-found');
  return describe(tx, row);
}

async function describe(tx: Tx, row: TipProposalRow): Promise<TipProposal> {
  const request = await getRequestRow(tx, row.helpRequestId);
  const consents = await listConsents(tx, request.residentId);
  const villages = await readNames(tx, 'areas', [row.areaId]);
  const members = await readNames(tx, 'members', [row.proposedBy]);
  const tip = await findTipOfRequest(tx, row.helpRequestId);
  const tutorial = row.tutorialId === null ? undefined : findTutorial(row.tutorialId);
  return {
    id: row.id,
    helpRequestId: row.helpRequestId,
    code: request.code,
    villageName: villages.get(row.areaId) ?? '',
    proposedBy: members.get(row.proposedBy) ?? '',
    text: row.text,
    tutorialId: row.tutorialId,
    tutorialTitle: tutorial?.title ?? null,
    step: row.step,
    question: consents.includes('learning') ? request.question : null,
    publishedText: tip?.text ?? null,
    state: row.state,
    at: row.at.toISOString(),
  };
}
