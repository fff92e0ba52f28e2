import type { Tx } from '#bot/db/database.ts';
import type { OfficialAccount } from '#bot/official-accounts/official-account.table.ts';
import { allowance, sendRateOf } from './send-rate-rules.ts';
import { holdTokens, lockTokens, readTokens, spendTokens } from './send-rate-store.ts';

type Account = Pick<OfficialAccount, 'id' | 'requestsPerMinute'>;

/**
 * Holds the account's rate until the transaction ends, for those who send many by other ways than the queue of messages. `allowed`
 * calls may be spent now; the fifth that replies keep is not among them.
 */
export async function lockBulkRate(
  tx: Tx,
  account: Account,
): Promise<{ allowed: number; spend(count: number): Promise<void> }> {
  const rate = sendRateOf(account.requestsPerMinute);
  const tokens = await lockTokens(tx, account.id, rate);
  return {
    allowed: allowance(rate, 'bulk', tokens),
    spend: async (count) => {
      if (count > 0) await spendTokens(tx, account.id, count);
    },
  };
}

/** About how many calls may be spent now; holds nothing. */
export async function readBulkAllowance(tx: Tx, account: Account): Promise<number> {
  const rate = sendRateOf(account.requestsPerMinute);
  return allowance(rate, 'bulk', await readTokens(tx, account.id, rate));
}

/** Zalo counts by whole minutes and says nothing of how far its minute has gone. */
const holdSeconds = 5;

/** Lets nothing leave for some seconds: Zalo said that we are too fast. */
export async function holdRate(tx: Tx, account: Account): Promise<void> {
  await holdTokens(tx, account.id, sendRateOf(account.requestsPerMinute), holdSeconds);
}
