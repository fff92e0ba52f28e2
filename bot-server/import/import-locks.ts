import { sql } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';

const key = sql`hashtext('canh-tay-so import')`;

/** Holds every import off until the transaction ends: for one that may write anywhere. */
export async function lockEveryImport(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${key})`);
}

/** Holds off the other imports of this commune, and those that may write anywhere. */
export async function lockImportOf(tx: Tx, communeId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock_shared(${key})`);
  await tx.execute(sql`select pg_advisory_xact_lock(${key}, hashtext(${communeId}))`);
}
