import { findAccountsToRead } from '#bot/official-accounts/find-accounts-to-read.ts';
import { enqueueMany } from './enqueue.ts';
import type { WorkerDeps } from './worker-deps.ts';

/**
 * Asks for everything that accounts need by themselves: grants whose worker died, and what Zalo has not been asked about an
 * account for six hours. Harmless to run at any time, by every worker.
 */
export async function keepAccounts(deps: Pick<WorkerDeps, 'db' | 'clock'>): Promise<void> {
  await deps.db.transaction({ kind: 'queue' }, async (tx) => {
    const { grantIds, accountIds } = await findAccountsToRead(tx, deps.clock.now());
    await enqueueMany(
      tx,
      'exchange-grant',
      grantIds.map((grantId) => ({ payload: { grantId }, key: `exchange-grant:${grantId}` })),
    );
    await enqueueMany(
      tx,
      'read-account-health',
      accountIds.map((officialAccountId) => ({
        payload: { officialAccountId, isProbe: false },
        key: `read-account-health:${officialAccountId}`,
      })),
    );
  });
}
