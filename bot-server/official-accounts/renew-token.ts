import type { Database } from '#bot/db/database.ts';
import type { Log } from '#bot/lib/log.ts';
import type { Clock } from '#bot/lib/ports.ts';
import { grantLost, pauseAccount, resumeAccount } from './pause-account.ts';
import type { TokenCipher } from './token-cipher.ts';
import {
  coolDownLease,
  replaceTokens,
  selectTokens,
  setLost,
  type TokenRow,
  takeLease,
} from './token-store.ts';

/** What Zalo answered to a refresh token. `unreachable`: it said nothing about the grant. */
export type GrantAnswer =
  | { kind: 'granted'; accessToken: string; refreshToken: string; expiresInSeconds: number }
  | { kind: 'refused' }
  | { kind: 'unreachable' };

export type TokenDeps = {
  db: Database;
  clock: Clock;
  newId: () => string;
  cipher: TokenCipher;
  renewGrant: (refreshToken: string) => Promise<GrantAnswer>;
  log: Pick<Log, 'info' | 'warn'>;
};

export type StoredTokens = {
  accessToken: string | undefined;
  expiresAt: Date | undefined;
};

export type Renewal =
  | { kind: 'renewed' | 'not-due'; accessToken: string }
  /** Somebody else is renewing just now. */
  | { kind: 'busy' }
  /** Zalo could not be asked; not again within seconds. */
  | { kind: 'unreachable' }
  /** There is no grant: never given, or taken back. */
  | { kind: 'none' };

type Lease = { kind: 'leased'; row: TokenRow } | Renewal;

/** Longer than any call to Zalo may take, with room for a slow commit. */
const leaseSeconds = 60;
const coolDownSeconds = 10;

/**
 * Renews an account's tokens if `isDue` says so of the stored ones. However many processes ask at once, one exchanges
 * the refresh token, and the new pair is committed before anybody gets to use it. No transaction is open during the
 * call. When Zalo refuses the refresh token, the grant is noted as lost and the account paused (`grant-lost`).
 */
export async function renewToken(
  deps: TokenDeps,
  officialAccountId: string,
  isDue: (stored: StoredTokens) => boolean,
): Promise<Renewal> {
  const leaseId = deps.newId();
  const lease = await deps.db.transaction({ kind: 'queue' }, async (tx): Promise<Lease> => {
    const row = await selectTokens(tx, officialAccountId);
    if (row === undefined || row.lostAt !== null) return { kind: 'none' };
    const stored = openTokens(deps, row);
    if (stored.accessToken !== undefined && !isDue(stored)) {
      return { kind: 'not-due', accessToken: stored.accessToken };
    }
    if (await takeLease(tx, row, leaseId, leaseSeconds)) return { kind: 'leased', row };
    const isCoolingDown = row.leaseId === null && row.leaseUntil !== null;
    return { kind: isCoolingDown ? 'unreachable' : 'busy' };
  });
  if (lease.kind !== 'leased') return lease;

  const refreshToken = deps.cipher.open(lease.row.refreshToken, officialAccountId);
  const answer = await deps.renewGrant(refreshToken);
  if (answer.kind === 'granted') return storePair(deps, lease.row, answer);
  if (answer.kind === 'refused') return loseGrant(deps, lease.row);
  await deps.db.transaction({ kind: 'queue' }, (tx) => coolDownLease(tx, leaseId, coolDownSeconds));
  deps.log.warn({ officialAccountId }, 'Zalo could not be asked for a new access token');
  return { kind: 'unreachable' };
}

function openTokens(deps: Pick<TokenDeps, 'cipher'>, row: TokenRow): StoredTokens {
  return {
    accessToken:
      row.accessToken === null
        ? undefined
        : deps.cipher.open(row.accessToken, row.officialAccountId),
    expiresAt: row.accessTokenExpiresAt ?? undefined,
  };
}

async function storePair(
  deps: TokenDeps,
  spent: TokenRow,
  pair: Extract<GrantAnswer, { kind: 'granted' }>,
): Promise<Renewal> {
  const { officialAccountId } = spent;
  const now = deps.clock.now();
  const stored = await deps.db.transaction({ kind: 'queue' }, async (tx) => {
    const before = await selectTokens(tx, officialAccountId);
    const replaced = await replaceTokens(tx, spent, {
      accessToken: deps.cipher.seal(pair.accessToken, officialAccountId),
      accessTokenExpiresAt: new Date(now.getTime() + pair.expiresInSeconds * 1000),
      refreshToken: deps.cipher.seal(pair.refreshToken, officialAccountId),
      renewedAt: now,
    });
    // A loss that was none: another process was refused because this one had spent the token.
    if (replaced && before?.lostAt) {
      await resumeAccount(tx, { officialAccountId, reason: grantLost });
    }
    return replaced;
  });
  if (!stored) return { kind: 'busy' };
  deps.log.info({ officialAccountId }, 'Access token renewed');
  return { kind: 'renewed', accessToken: pair.accessToken };
}

async function loseGrant(deps: TokenDeps, refused: TokenRow): Promise<Renewal> {
  const { officialAccountId } = refused;
  const now = deps.clock.now();
  const lost = await deps.db.transaction({ kind: 'queue' }, async (tx) => {
    const set = await setLost(tx, refused, now);
    if (set) await pauseAccount(tx, { officialAccountId, reason: grantLost, now });
    return set;
  });
  if (!lost) return { kind: 'busy' };
  deps.log.warn(
    { officialAccountId },
    'Zalo refused the refresh token; an administrator must grant anew',
  );
  return { kind: 'none' };
}
