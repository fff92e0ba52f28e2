import { setTimeout as wait } from 'node:timers/promises';
import { type Renewal, renewToken, type StoredTokens, type TokenDeps } from './renew-token.ts';

/** Access tokens live 25 hours; with less than this left they are renewed while they still work. */
export const renewAheadMs = 5 * 60 * 60_000;
/** Nearer to its end than this, a token may expire on the way. */
const usableMs = 2 * 60_000;

const askAgainMs = 250;
const asksMax = 60;

/**
 * A token that Zalo takes for this account now; renewed here when it is missing or nearly spent, by whichever process
 * comes first. `undefined`: no grant, or Zalo could not be asked within about 15 seconds.
 */
export async function getAccessToken(
  deps: TokenDeps,
  officialAccountId: string,
): Promise<string | undefined> {
  const has = (leftMs: number, { expiresAt }: StoredTokens) =>
    expiresAt !== undefined && expiresAt.getTime() - deps.clock.now().getTime() > leftMs;
  const ahead = await renewToken(deps, officialAccountId, (stored) => !has(renewAheadMs, stored));
  if ('accessToken' in ahead) return ahead.accessToken;
  if (ahead.kind === 'none') return undefined;
  // Somebody else renews, or nobody can: what is stored may still do.
  return settle(deps, officialAccountId, (stored) => !has(usableMs, stored));
}

/** After Zalo refused `accessToken`: another one that is stored by now, or a renewed one. */
export async function renewRefusedToken(
  deps: TokenDeps,
  officialAccountId: string,
  accessToken: string,
): Promise<string | undefined> {
  return settle(deps, officialAccountId, (stored) => stored.accessToken === accessToken);
}

async function settle(
  deps: TokenDeps,
  officialAccountId: string,
  isDue: (stored: StoredTokens) => boolean,
): Promise<string | undefined> {
  for (let ask = 0; ask < asksMax; ask += 1) {
    const renewal: Renewal = await renewToken(deps, officialAccountId, isDue);
    if ('accessToken' in renewal) return renewal.accessToken;
    if (renewal.kind !== 'busy') return undefined;
    await wait(askAgainMs);
  }
  return undefined;
}
