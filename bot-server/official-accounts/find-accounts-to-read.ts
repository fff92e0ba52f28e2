import type { Tx } from '#bot/db/database.ts';
import { selectStaleHealth } from './account-store.ts';
import { selectWaitingGrants } from './grant-store.ts';

const readEveryMs = 6 * 3_600_000;
const accountsAtOnce = 50;

/** What workers should do for accounts now: grants to exchange, and accounts about which Zalo has not been asked for six hours. */
export async function findAccountsToRead(
  tx: Tx,
  now: Date,
): Promise<{ grantIds: string[]; accountIds: string[] }> {
  const before = new Date(now.getTime() - readEveryMs);
  return {
    grantIds: await selectWaitingGrants(tx),
    accountIds: await selectStaleHealth(tx, before, accountsAtOnce),
  };
}
