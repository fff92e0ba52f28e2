import { errorKind } from '#bot/lib/log.ts';
import { renewAheadMs } from './get-access-token.ts';
import { renewToken, type TokenDeps } from './renew-token.ts';
import { selectAccountsToRenew } from './token-store.ts';

/**
 * Renews every account's tokens that end within five hours, for a schedule of once an hour or oftener. One account that
 * cannot be renewed does not hold up the others. Answers how many got new tokens.
 */
export async function renewDueTokens(deps: TokenDeps): Promise<number> {
  const by = new Date(deps.clock.now().getTime() + renewAheadMs);
  const due = await deps.db.transaction({ kind: 'queue' }, (tx) => selectAccountsToRenew(tx, by));
  let renewed = 0;
  for (const officialAccountId of due) {
    try {
      const renewal = await renewToken(
        deps,
        officialAccountId,
        ({ expiresAt }) => expiresAt === undefined || expiresAt <= by,
      );
      if (renewal.kind === 'renewed') renewed += 1;
    } catch (error) {
      deps.log.warn(
        { officialAccountId, kind: errorKind(error) },
        'Stored tokens could not be renewed',
      );
    }
  }
  return renewed;
}
