import { maskSecrets } from '#bot/inbox/mask-secrets.ts';
import { listOfficialAccounts } from '#bot/official-accounts/find-official-account.ts';
import { learnNames } from '#bot/residents/learn-names.ts';
import { learnAppUserIds } from '#bot/teams/learn-app-user-ids.ts';
import type { WorkerDeps } from './worker-deps.ts';

/**
 * Learns who the imported members and officers are in the Mini App, and what those are called who have just written, for every
 * account that has a grant.
 */
export async function learnIds(deps: WorkerDeps): Promise<void> {
  const accounts = await deps.db.transaction({ kind: 'queue' }, listOfficialAccounts);
  for (const account of accounts) {
    const accessToken = await deps.tokens.get(account.id);
    if (accessToken === undefined) continue;
    await learnAppUserIds(deps, account, accessToken);
    await learnNames(deps, account, accessToken, (name) => maskSecrets(name).text);
  }
}
