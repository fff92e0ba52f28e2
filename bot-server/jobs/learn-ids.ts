import { listOfficialAccounts } from '#bot/official-accounts/find-official-account.ts';
import { learnAppUserIds } from '#bot/teams/learn-app-user-ids.ts';
import type { WorkerDeps } from './worker-deps.ts';

/** Learns who the imported members and officers are in the Mini App, for every account that has a grant. */
export async function learnIds(deps: WorkerDeps): Promise<void> {
  const accounts = await deps.db.transaction({ kind: 'queue' }, listOfficialAccounts);
  for (const account of accounts) {
    const accessToken = await deps.tokens.get(account.id);
    if (accessToken !== undefined) await learnAppUserIds(deps, account, accessToken);
  }
}
