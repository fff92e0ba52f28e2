import { and, desc, eq, ne, sql } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import { type TaughtPhrasingRow, taughtPhrasings } from './taught-phrasing.table.ts';

const { areaId, id, state, createdAt } = taughtPhrasings;
const stands = (area: string) => and(eq(areaId, area), ne(state, 'retired'));

/** Whether the row is written; not where its id is taken, or the very same words are taught already. */
export async function insertPhrasing(
  tx: Tx,
  row: typeof taughtPhrasings.$inferInsert,
): Promise<boolean> {
  const written = await tx
    .insert(taughtPhrasings)
    .values(row)
    .onConflictDoNothing()
    .returning({ id });
  return written.length > 0;
}

/** Held against others until the transaction ends; one that is retired never changes, and is not locked. */
export async function lockPhrasing(
  tx: Tx,
  area: string,
  phrasingId: string,
): Promise<TaughtPhrasingRow | undefined> {
  const [standing] = await tx
    .select()
    .from(taughtPhrasings)
    .where(and(eq(areaId, area), eq(id, phrasingId)))
    .for('update');
  if (standing !== undefined) return standing;
  const [retired] = await tx
    .select()
    .from(taughtPhrasings)
    .where(and(eq(areaId, area), eq(id, phrasingId), eq(state, 'retired')));
  return retired;
}

export async function selectPhrasing(
  tx: Tx,
  area: string,
  phrasingId: string,
): Promise<TaughtPhrasingRow | undefined> {
  const [row] = await tx
    .select()
    .from(taughtPhrasings)
    .where(and(eq(areaId, area), eq(id, phrasingId)));
  return row;
}

/** Lets nobody else add to what the commune is taught until the transaction ends. */
export async function lockTeaching(tx: Tx, area: string): Promise<void> {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`taught-phrasings ${area}`}, 0))`,
  );
}

/** Drafts first, each newest first. */
export function selectPhrasings(tx: Tx, area: string, limit: number): Promise<TaughtPhrasingRow[]> {
  return tx
    .select()
    .from(taughtPhrasings)
    .where(stands(area))
    .orderBy(sql`${state} = 'published'`, desc(createdAt), desc(id))
    .limit(limit);
}

export async function updatePhrasing(
  tx: Tx,
  phrasingId: string,
  changes: Partial<
    Pick<TaughtPhrasingRow, 'state' | 'publisherId' | 'publishedAt' | 'retiredBy' | 'retiredAt'>
  >,
): Promise<void> {
  await tx.update(taughtPhrasings).set(changes).where(eq(id, phrasingId));
}
