import { sql } from 'drizzle-orm';
import { announcementBatches as batches } from '#bot/announcements/announcement.table.ts';
import type { Tx } from '#bot/db/database.ts';

/** Longer than a batch may wait for its turn and a call with its fallback may take: who was sending then is dead. */
export const leaseSeconds = 60;

/** Recipients that one process sends to now, of one announcement; `id` is everybody's attempt. */
export type Batch = { id: string; announcementId: string };

/** A batch that nobody has declared dead, with what it wrote down of itself; instants as PostgreSQL says them. */
export type LivingBatch = Batch & { takenAt: string; startedAt: string; members: number };

/** That recipient `d` is in no batch of the announcement. True for good only while the announcement is held. */
export function inNoBatch(announcementId: string) {
  return sql`d.id not in (select unnest(b.members) from ${batches} b where b.announcement_id = ${announcementId})`;
}

/**
 * Writes down that these are sent to from now on; the caller holds their announcement. Answers when that was, by the database's
 * clock.
 */
export async function insertBatch(
  tx: Tx,
  { id, announcementId }: Batch,
  members: string[],
  now: Date,
): Promise<Date> {
  const { rows } = await tx.execute<{ taken_ms: number }>(sql`
    insert into ${batches} (id, announcement_id, members, started_at)
    values (${id}, ${announcementId}, ${`{${members.join()}}`}::bigint[], ${now}::timestamptz)
    returning (extract(epoch from taken_at) * 1000)::float8 as taken_ms`);
  return new Date(rows[0]?.taken_ms ?? now);
}

/** Holds a batch until the transaction ends, so that nobody declares it dead; `undefined` where somebody did. */
export async function findLivingBatch(tx: Tx, batch: Batch): Promise<LivingBatch | undefined> {
  const { rows } = await tx.execute<Omit<LivingBatch, keyof Batch>>(sql`
    select taken_at::text as "takenAt", started_at::text as "startedAt", cardinality(members) as members
    from ${batches} where id = ${batch.id} for update`);
  return rows[0] === undefined ? undefined : { ...batch, ...rows[0] };
}

/** Everybody of it is put down. */
export async function deleteBatch(tx: Tx, { id }: Batch): Promise<void> {
  await tx.execute(sql`delete from ${batches} where id = ${id}`);
}

/** What dead processes left in the middle of sending may or may not have arrived; the caller holds the announcement. */
export async function endDeadBatches(tx: Tx, announcementId: string, now: Date): Promise<void> {
  await tx.execute(
    sql`select end_dead_batches(${announcementId}, ${leaseSeconds}, ${now}::timestamptz)`,
  );
}
