import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import { missedSearches } from './tutorial-version.table.ts';

/** Counts in the commune around; readers write it and never read it. */
export async function addMissedSearch(tx: Tx, words: string, at: Date): Promise<void> {
  await tx.execute(sql`select count_missed_search(${words}, ${at.toISOString()}::timestamptz)`);
}

const waiting = (areaId: string) =>
  and(eq(missedSearches.areaId, areaId), isNull(missedSearches.settledAt));

export function selectMissedSearches(tx: Tx, areaId: string, limit: number) {
  return tx
    .select()
    .from(missedSearches)
    .where(waiting(areaId))
    .orderBy(desc(missedSearches.times), desc(missedSearches.lastAt), missedSearches.words)
    .limit(limit);
}

export function countMissedSearches(tx: Tx, areaId: string): Promise<number> {
  return tx.$count(missedSearches, waiting(areaId));
}

/** Whether there was something to settle. */
export async function settleWords(
  tx: Tx,
  areaId: string,
  words: string,
  at: Date,
): Promise<boolean> {
  const settled = await tx
    .update(missedSearches)
    .set({ settledAt: at })
    .where(and(waiting(areaId), eq(missedSearches.words, words)))
    .returning({ words: missedSearches.words });
  return settled.length > 0;
}
