import { eq, sql } from 'drizzle-orm';
import { areas } from '#bot/areas/area.table.ts';
import type { Tx } from '#bot/db/database.ts';
import { officialAccounts } from '#bot/official-accounts/official-account.table.ts';
import type { MetricName } from './catalogue.ts';

export type OperatorNumber = { metric: MetricName; oa: string | null; value: number };

/** Longer than this nobody waits for numbers. */
const timeLimitMs = 3_000;

/** What `operator_numbers` tells: the waiting of all accounts, and nothing of what waits. */
export async function selectOperatorNumbers(tx: Tx, at: Date): Promise<OperatorNumber[]> {
  await tx.execute(sql.raw(`set local statement_timeout = ${timeLimitMs}`));
  const { rows } = await tx.execute<OperatorNumber>(
    sql`select metric, oa, value from operator_numbers(${at.toISOString()}::timestamptz)`,
  );
  return rows;
}

/** Our ids of the accounts and the codes of their areas. */
export function selectAccountAreas(tx: Tx): Promise<{ oa: string; area: string }[]> {
  return tx
    .select({ oa: officialAccounts.id, area: areas.code })
    .from(officialAccounts)
    .innerJoin(areas, eq(areas.id, officialAccounts.areaId));
}
