import { sql } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';

type ToTell = { helpRequestId: string; officialAccountId: string; to: 'desk' | 'leader' };

/**
 * Who is to be told of what was confided since then and nobody has answered: the desk from its first seconds on, the leader once they
 * may read it. Whether they were told already is not looked at. Newest first.
 */
export async function findConfidantsToTell(
  tx: Tx,
  now: Date,
  { since, limit }: { since: Date; limit: number },
): Promise<ToTell[]> {
  const { rows } = await tx.execute<{
    help_request_id: string;
    official_account_id: string;
    confidant: ToTell['to'];
  }>(
    sql`select * from confidants_to_tell(${now.toISOString()}::timestamptz, ${since.toISOString()}::timestamptz, ${limit})`,
  );
  return rows.map((row) => ({
    helpRequestId: row.help_request_id,
    officialAccountId: row.official_account_id,
    to: row.confidant,
  }));
}
