import { eq, sql } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import { isAroundDirectory } from '#bot/db/within-scope.ts';
import { accountHealth } from '#bot/official-accounts/account-grant.table.ts';
import {
  officialAccounts,
  officialAccountTokens,
} from '#bot/official-accounts/official-account.table.ts';

export type AccountFacts = {
  name: string;
  disconnectedAt: Date | null;
  pausedAt: Date | null;
  lostAt: Date | null;
  renewedAt: Date | null;
  packageEndsOn: string | null;
  failedEvents: number;
};

/** What is known of the accounts that serve the reader's area; of one above, no more than whether it is paused. */
export async function readAccountFacts(tx: Tx): Promise<AccountFacts[]> {
  const rows = await tx
    .select({
      name: officialAccounts.name,
      disconnectedAt: officialAccounts.disconnectedAt,
      pausedAt: officialAccounts.pausedAt,
      lostAt: officialAccountTokens.lostAt,
      renewedAt: officialAccountTokens.renewedAt,
      packageEndsOn: accountHealth.packageValidThrough,
      failedEvents: sql<string>`count_failed_events(${officialAccounts.id})`,
    })
    .from(officialAccounts)
    .leftJoin(
      officialAccountTokens,
      eq(officialAccountTokens.officialAccountId, officialAccounts.id),
    )
    .leftJoin(accountHealth, eq(accountHealth.officialAccountId, officialAccounts.id))
    .where(isAroundDirectory(officialAccounts.areaId))
    .orderBy(officialAccounts.name);
  return rows.map((row) => ({ ...row, failedEvents: Number(row.failedEvents) }));
}
