import { and, eq, inArray, isNull, lt, or, sql } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import { type LongTaskRow, longTasks } from './long-task.table.ts';

/** The id of the task under this key, the one that was there before or this one. */
export async function insertLongTask(tx: Tx, row: typeof longTasks.$inferInsert): Promise<string> {
  const [inserted] = await tx
    .insert(longTasks)
    .values(row)
    .onConflictDoNothing({ target: [longTasks.areaId, longTasks.idempotencyKey] })
    .returning({ id: longTasks.id });
  if (inserted !== undefined) return inserted.id;
  const [known] = await tx
    .select({ id: longTasks.id })
    .from(longTasks)
    .where(and(eq(longTasks.areaId, row.areaId), eq(longTasks.idempotencyKey, row.idempotencyKey)));
  if (known === undefined) throw new Error('a long task was there and is gone');
  return known.id;
}

/** The oldest task of each area where nobody works at one now, areas in turn; without what they hold. */
export async function selectOpen(
  tx: Tx,
  limit: number,
): Promise<{ id: string; areaPath: string }[]> {
  const { rows } = await tx.execute<{ id: string; areaPath: string }>(
    sql`select id, area_path::text as "areaPath" from open_long_tasks(${limit})`,
  );
  return rows;
}

const inSeconds = (seconds: number) =>
  sql`clock_timestamp() + make_interval(secs => ${seconds}::float8)`;

/** Takes a task for `seconds` of database time; `undefined` where another worker has it, or it has ended. */
export async function takeTask(
  tx: Tx,
  id: string,
  lease: { id: string; seconds: number; now: Date },
): Promise<LongTaskRow | undefined> {
  const [taken] = await tx
    .update(longTasks)
    .set({
      state: 'running',
      startedAt: sql`coalesce(${longTasks.startedAt}, ${lease.now.toISOString()}::timestamptz)`,
      leaseId: lease.id,
      leaseUntil: inSeconds(lease.seconds),
      attempts: sql`${longTasks.attempts} + 1`,
    })
    .where(
      and(
        eq(longTasks.id, id),
        inArray(longTasks.state, ['queued', 'running']),
        or(isNull(longTasks.leaseUntil), lt(longTasks.leaseUntil, sql`clock_timestamp()`)),
      ),
    )
    .returning();
  return taken;
}

/** Says how far it is and keeps the lease. Answers whether it was asked to stop; `undefined` where the lease is lost. */
export async function keepTask(
  tx: Tx,
  id: string,
  lease: { id: string; seconds: number },
  progress: { done: number; total: number | null },
): Promise<{ isCancelled: boolean } | undefined> {
  const [kept] = await tx
    .update(longTasks)
    .set({ ...progress, leaseUntil: inSeconds(lease.seconds) })
    .where(and(eq(longTasks.id, id), eq(longTasks.leaseId, lease.id)))
    .returning({ cancelAskedAt: longTasks.cancelAskedAt });
  return kept && { isCancelled: kept.cancelAskedAt !== null };
}

/** Ends a task; false where the lease was lost, and somebody else ends it. */
export async function endTask(
  tx: Tx,
  id: string,
  leaseId: string,
  end: Partial<typeof longTasks.$inferInsert>,
): Promise<boolean> {
  const ended = await tx
    .update(longTasks)
    .set({ ...end, inputFile: null, leaseId: null, leaseUntil: null })
    .where(and(eq(longTasks.id, id), eq(longTasks.leaseId, leaseId)))
    .returning({ id: longTasks.id });
  return ended.length > 0;
}
