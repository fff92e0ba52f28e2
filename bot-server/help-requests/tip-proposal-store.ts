import { and, asc, desc, eq, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import { areas } from '#bot/areas/area.table.ts';
import type { Tx } from '#bot/db/database.ts';
import { isWithinScope } from '#bot/db/within-scope.ts';
import { members } from '#bot/teams/team.table.ts';
import { tips } from '#bot/tutorials/tip.table.ts';
import { helpRequests } from './help-request.table.ts';
import { type TipProposalRow, tipProposals } from './tip-proposal.table.ts';

/** A proposal with what it is about. */
export type ProposalOfRequest = TipProposalRow & {
  code: string;
  question: string;
  residentId: string;
  villageName: string;
  /** Empty where no helper did. */
  proposerName: string;
  /** The tip that the request has. */
  publishedText: string | null;
};

/** The id of the proposal that an answer has: this one, or the one that was there. */
export async function insertProposal(
  tx: Tx,
  proposal: typeof tipProposals.$inferInsert,
): Promise<string> {
  await tx.insert(tipProposals).values(proposal).onConflictDoNothing();
  const [row] = await tx
    .select({ id: tipProposals.id })
    .from(tipProposals)
    .where(eq(tipProposals.historyId, proposal.historyId));
  if (row === undefined) throw new Error('a tip that was just proposed cannot be read');
  return row.id;
}

export async function selectProposal(tx: Tx, id: string): Promise<TipProposalRow | undefined> {
  const [row] = await tx.select().from(tipProposals).where(eq(tipProposals.id, id));
  return row;
}

/** Held against others until the transaction ends. */
export async function lockProposal(tx: Tx, id: string): Promise<TipProposalRow | undefined> {
  const [row] = await tx.select().from(tipProposals).where(eq(tipProposals.id, id)).for('update');
  return row;
}

/** Those of helpers: waiting ones first, oldest first; then those decided last. */
export function selectProposalsOfHelpers(tx: Tx, limit: number): Promise<ProposalOfRequest[]> {
  const ofHelpers = sql`${isWithinScope(tipProposals.areaId)} and ${isNotNull(tipProposals.proposedBy)}`;
  return selectProposalsOfRequests(tx, limit, ofHelpers);
}

async function selectProposalsOfRequests(
  tx: Tx,
  limit: number,
  condition: SQL,
): Promise<ProposalOfRequest[]> {
  const isWaiting = eq(tipProposals.state, 'waiting');
  const rows = await tx
    .select({
      proposal: tipProposals,
      code: helpRequests.code,
      question: helpRequests.question,
      residentId: helpRequests.residentId,
      villageName: areas.name,
      proposerName: sql<string>`coalesce(${members.name}, '')`,
      publishedText: tips.text,
    })
    .from(tipProposals)
    .innerJoin(helpRequests, eq(helpRequests.id, tipProposals.helpRequestId))
    .innerJoin(areas, eq(areas.id, tipProposals.areaId))
    .leftJoin(members, eq(members.id, tipProposals.proposedBy))
    .leftJoin(tips, and(eq(tips.helpRequestId, helpRequests.id), isNull(tips.withdrawnAt)))
    .where(condition)
    .orderBy(
      desc(isWaiting),
      asc(sql`case when ${isWaiting} then ${tipProposals.at} end`),
      desc(tipProposals.decidedAt),
      asc(tipProposals.id),
    )
    .limit(limit);
  return rows.map(({ proposal, ...about }) => ({ ...proposal, ...about }));
}

export async function selectProposalOfRequest(
  tx: Tx,
  id: string,
): Promise<ProposalOfRequest | undefined> {
  const [row] = await selectProposalsOfRequests(tx, 1, eq(tipProposals.id, id));
  return row;
}

export async function updateDecision(
  tx: Tx,
  id: string,
  decision: Pick<TipProposalRow, 'state' | 'decidedBy' | 'decidedAt'>,
): Promise<void> {
  await tx
    .update(tipProposals)
    .set(decision)
    .where(and(eq(tipProposals.id, id), eq(tipProposals.state, 'waiting')));
}
