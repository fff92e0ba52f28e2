import { and, desc, eq, sql } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import { isUnder } from '#bot/db/within-scope.ts';
import { tutorialProgress, tutorialUses, tutorialVotes } from './tutorial-use.table.ts';

export type ProgressRow = typeof tutorialProgress.$inferSelect;

/** What somebody looked at last comes first. */
export function selectProgressOf(tx: Tx, residentId: string): Promise<ProgressRow[]> {
  return tx
    .select()
    .from(tutorialProgress)
    .where(eq(tutorialProgress.residentId, residentId))
    .orderBy(desc(tutorialProgress.updatedAt));
}

/**
 * Writes how far somebody came, and gives when they were there before; `undefined` for the first time. Two at once follow
 * each other, so that only one of them is the first.
 */
export async function saveProgress(tx: Tx, row: ProgressRow): Promise<Date | undefined> {
  const added = await tx
    .insert(tutorialProgress)
    .values(row)
    .onConflictDoNothing()
    .returning({ residentId: tutorialProgress.residentId });
  if (added.length === 1) return undefined;
  const isSame = and(
    eq(tutorialProgress.residentId, row.residentId),
    eq(tutorialProgress.tutorialId, row.tutorialId),
  );
  const [before] = await tx
    .select({ updatedAt: tutorialProgress.updatedAt })
    .from(tutorialProgress)
    .where(isSame)
    .for('update');
  await tx.update(tutorialProgress).set(row).where(isSame);
  return before?.updatedAt;
}

/** One more resident of the area who used the tutorial in the month. */
export async function countUse(
  tx: Tx,
  use: Pick<typeof tutorialUses.$inferInsert, 'areaId' | 'month' | 'tutorialId'>,
): Promise<void> {
  await tx
    .insert(tutorialUses)
    .values({ ...use, uses: 1 })
    .onConflictDoUpdate({
      target: [tutorialUses.areaId, tutorialUses.month, tutorialUses.tutorialId],
      set: { uses: sql`${tutorialUses.uses} + 1` },
    });
}

/** Tutorials that were used in a month in the area at `path` or under it, the most used first. */
export async function selectMostUsed(
  tx: Tx,
  path: string,
  month: string,
): Promise<{ tutorialId: string; uses: number }[]> {
  const { tutorialId } = tutorialUses;
  const uses = sql<number>`sum(${tutorialUses.uses})::int`;
  return tx
    .select({ tutorialId, uses })
    .from(tutorialUses)
    .where(and(isUnder(tutorialUses.areaId, path), eq(tutorialUses.month, month)))
    .groupBy(tutorialId)
    .orderBy(desc(uses), tutorialId);
}

/** The latest word counts. */
export async function saveVote(tx: Tx, vote: typeof tutorialVotes.$inferInsert): Promise<void> {
  await tx
    .insert(tutorialVotes)
    .values(vote)
    .onConflictDoUpdate({
      target: [tutorialVotes.residentId, tutorialVotes.tutorialId],
      set: vote,
    });
}
