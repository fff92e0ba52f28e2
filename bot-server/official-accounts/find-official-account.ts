import { eq, isNull, lte, or, sql } from 'drizzle-orm';
import { areas } from '#bot/areas/area.table.ts';
import type { Tx } from '#bot/db/database.ts';
import { type OfficialAccount, officialAccounts } from './official-account.table.ts';

/** An Official Account together with the path of the area it serves. */
export type AccountInArea = OfficialAccount & { areaPath: string };

function selectAccounts(tx: Tx) {
  return tx
    .select({ account: officialAccounts, areaPath: areas.path })
    .from(officialAccounts)
    .innerJoin(areas, eq(areas.id, officialAccounts.areaId));
}

/** By Zalo's id of the account. */
export async function findOfficialAccountByOaId(
  tx: Tx,
  oaId: string,
): Promise<AccountInArea | undefined> {
  const [row] = await selectAccounts(tx).where(eq(officialAccounts.oaId, oaId));
  return row && { ...row.account, areaPath: row.areaPath };
}

export async function findOfficialAccount(
  tx: Tx,
  officialAccountId: string,
): Promise<AccountInArea | undefined> {
  const [row] = await selectAccounts(tx).where(eq(officialAccounts.id, officialAccountId));
  return row && { ...row.account, areaPath: row.areaPath };
}

/** Every account this server sends for. */
export async function listOfficialAccounts(tx: Tx): Promise<AccountInArea[]> {
  const rows = await selectAccounts(tx).orderBy(officialAccounts.oaId);
  return rows.map((row) => ({ ...row.account, areaPath: row.areaPath }));
}

/** Ids of the accounts that may send now: those not paused, and the paused ones that may be tried again. */
export async function listAccountsToSendFor(tx: Tx): Promise<string[]> {
  const { pausedAt, probeAt } = officialAccounts;
  const rows = await tx
    .select({ id: officialAccounts.id })
    .from(officialAccounts)
    .where(or(isNull(pausedAt), lte(probeAt, sql`clock_timestamp()`)));
  return rows.map((row) => row.id);
}
