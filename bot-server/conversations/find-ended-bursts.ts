import { sql } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';

export type EndedBurst = {
  conversationKey: string;
  residentId: string;
  officialAccountId: string;
};

/** Where a burst has ended by `now`, in one conversation or in all; a worker asks before it has anybody's scope. */
export async function findEndedBursts(
  tx: Tx,
  now: Date,
  where: { conversationKey?: string; limit: number },
): Promise<EndedBurst[]> {
  const { rows } = await tx.execute<{
    conversation_key: string;
    resident_id: string;
    official_account_id: string;
  }>(
    sql`select * from ended_bursts(${now.toISOString()}::timestamptz, ${where.conversationKey ?? null}::text, ${where.limit})`,
  );
  return rows.map((row) => ({
    conversationKey: row.conversation_key,
    residentId: row.resident_id,
    officialAccountId: row.official_account_id,
  }));
}
