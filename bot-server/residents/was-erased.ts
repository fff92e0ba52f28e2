import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import { residents } from './resident.table.ts';

/** Somebody as an event of an account names them. */
export type NamedPerson = {
  officialAccountId: string;
  oaUserId?: string | undefined;
  appUserId?: string | undefined;
};

/**
 * Whether somebody was erased at `happenedAt` or since, so that what happened then was of who they were before. Waits for an
 * erasure that is under way, where the caller holds their conversation. Remembered for eight days; see migration 0074.
 */
export async function wasErasedSince(
  tx: Tx,
  { officialAccountId, oaUserId, appUserId }: NamedPerson,
  happenedAt: Date,
): Promise<boolean> {
  const { rows } = await tx.execute<{ was: boolean }>(
    sql`select was_erased_since(${officialAccountId}, ${oaUserId ?? null}, ${appUserId ?? null},
      ${happenedAt.toISOString()}::timestamptz) as was`,
  );
  return rows[0]?.was === true;
}

/**
 * Whether somebody was erased in these eight days and has not come back: what they then leave, or what becomes of our messages,
 * is no coming back. Waits for an erasure that is under way.
 */
export async function isErasedForGood(
  tx: Tx,
  { officialAccountId, oaUserId }: { officialAccountId: string; oaUserId: string },
): Promise<boolean> {
  const [known] = await tx
    .select({ id: residents.id })
    .from(residents)
    .where(
      and(eq(residents.officialAccountId, officialAccountId), eq(residents.oaUserId, oaUserId)),
    )
    .for('key share');
  return known === undefined && wasErasedSince(tx, { officialAccountId, oaUserId }, new Date(0));
}
