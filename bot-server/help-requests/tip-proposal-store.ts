import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import { type TipProposalRow, tipProposals } from './tip-proposal.table.ts';

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

/** Waiting ones first, oldest first; then those decided last. */
export function selectProposals(tx: Tx, limit: number): Promise<TipProposalRow[]> {
  const isWaiting = eq(tipProposals.state, 'waiting');
  return tx
    .select()
    .from(tipProposals)
    .orderBy(
      desc(isWaiting),
      asc(sql`case when ${isWaiting} then ${tipProposals.at} end`),
      desc(tipProposals.decidedAt),
      asc(tipProposals.id),
    )
    .limit(limit);
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
