import { sql } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';

export type DueClock = { helpRequestId: string; officialAccountId: string };

/** Requests of which a step is due, the longest waiting first, each once; whatever the scope, and nothing of what was asked. */
export async function findDueClocks(tx: Tx, at: Date, stepsMax: number): Promise<DueClock[]> {
  const { rows } = await tx.execute<{ help_request_id: string; official_account_id: string }>(
    sql`select help_request_id, official_account_id from due_clock_steps(${at.toISOString()}::timestamptz, ${stepsMax})`,
  );
  const found = new Map(
    rows.map((row) => [
      row.help_request_id,
      { helpRequestId: row.help_request_id, officialAccountId: row.official_account_id },
    ]),
  );
  return [...found.values()];
}
