import { sql } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';

type Due = { kind: string; before: Date; at: Date; limit: number; insteadOfWords: string };

/** Empties or deletes at most `limit` of what is older than `before`; answers how many. What another holds just now is left to it. */
export async function forgetBatch(tx: Tx, due: Due): Promise<number> {
  const { kind, before, at, limit, insteadOfWords } = due;
  const { rows } = await tx.execute<{ forgotten: number }>(
    sql`select forget_past_keeping(${kind}, ${before.toISOString()}::timestamptz, ${at.toISOString()}::timestamptz,
      ${limit}, ${insteadOfWords}) as forgotten`,
  );
  return rows[0]?.forgotten ?? 0;
}

/** What time it is where everything is kept. */
export async function readDatabaseTime(tx: Tx): Promise<Date> {
  const { rows } = await tx.execute<{ now: string }>(
    sql`select to_json(clock_timestamp()) #>> '{}' as now`,
  );
  return new Date(rows[0]?.now ?? Number.NaN);
}
