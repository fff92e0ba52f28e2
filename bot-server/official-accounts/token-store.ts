import { and, asc, eq, isNotNull, isNull, lte, or, sql } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import { officialAccounts, officialAccountTokens } from './official-account.table.ts';

export type TokenRow = typeof officialAccountTokens.$inferSelect;

const tokens = officialAccountTokens;

export async function insertFirstToken(
  tx: Tx,
  officialAccountId: string,
  refreshToken: Buffer,
): Promise<boolean> {
  const inserted = await tx
    .insert(tokens)
    .values({ officialAccountId, refreshToken })
    .onConflictDoNothing()
    .returning({ id: tokens.officialAccountId });
  return inserted.length > 0;
}

/**
 * The sealed refresh token of an account that was refused with it, or is paused for `pausedReason`, held against others;
 * `undefined` for any other account.
 */
export async function lockLostToken(
  tx: Tx,
  officialAccountId: string,
  pausedReason: string,
): Promise<Buffer | undefined> {
  const [row] = await tx
    .select({ refreshToken: tokens.refreshToken })
    .from(tokens)
    .innerJoin(officialAccounts, eq(officialAccounts.id, tokens.officialAccountId))
    .where(
      and(
        eq(tokens.officialAccountId, officialAccountId),
        or(isNotNull(tokens.lostAt), eq(officialAccounts.pausedReason, pausedReason)),
      ),
    )
    .for('update', { of: tokens });
  return row?.refreshToken;
}

/** Puts the token of a new grant in place of what the lost one left. */
export async function grantAnew(
  tx: Tx,
  officialAccountId: string,
  refreshToken: Buffer,
): Promise<void> {
  const nothing = { accessToken: null, accessTokenExpiresAt: null, renewedAt: null };
  await tx
    .update(tokens)
    .set({ ...nothing, refreshToken, leaseId: null, leaseUntil: null, lostAt: null })
    .where(eq(tokens.officialAccountId, officialAccountId));
}

/** Stores the pair of a new grant, whatever stood there: its refresh token is the only one that works. */
export async function putTokens(
  tx: Tx,
  pair: Pick<
    TokenRow,
    'officialAccountId' | 'accessToken' | 'accessTokenExpiresAt' | 'refreshToken' | 'renewedAt'
  >,
): Promise<void> {
  const fresh = { leaseId: null, leaseUntil: null, lostAt: null };
  await tx
    .insert(tokens)
    .values(pair)
    .onConflictDoUpdate({ target: tokens.officialAccountId, set: { ...pair, ...fresh } });
}

export async function selectTokens(
  tx: Tx,
  officialAccountId: string,
): Promise<TokenRow | undefined> {
  const [row] = await tx
    .select()
    .from(tokens)
    .where(eq(tokens.officialAccountId, officialAccountId));
  return row;
}

/** Accounts whose access token is missing or ends at or before `by`, the most urgent first. */
export async function selectAccountsToRenew(tx: Tx, by: Date): Promise<string[]> {
  const rows = await tx
    .select({ id: tokens.officialAccountId })
    .from(tokens)
    .where(
      and(
        isNull(tokens.lostAt),
        or(isNull(tokens.accessToken), lte(tokens.accessTokenExpiresAt, by)),
      ),
    )
    .orderBy(sql`${asc(tokens.accessTokenExpiresAt)} nulls first`);
  return rows.map((row) => row.id);
}

/** Takes the lease for `seconds` of database time, if it is free and the refresh token is still the one that was read. */
export async function takeLease(
  tx: Tx,
  read: TokenRow,
  leaseId: string,
  seconds: number,
): Promise<boolean> {
  const taken = await tx
    .update(tokens)
    .set({ leaseId, leaseUntil: inSeconds(seconds) })
    .where(
      and(
        stillHolds(read),
        isNull(tokens.lostAt),
        or(isNull(tokens.leaseUntil), lte(tokens.leaseUntil, sql`clock_timestamp()`)),
      ),
    )
    .returning({ id: tokens.officialAccountId });
  return taken.length > 0;
}

/** Gives the lease back, so that the next holder comes no sooner than in `seconds` of database time. */
export async function coolDownLease(tx: Tx, leaseId: string, seconds: number): Promise<void> {
  await tx
    .update(tokens)
    .set({ leaseId: null, leaseUntil: inSeconds(seconds) })
    .where(eq(tokens.leaseId, leaseId));
}

/**
 * Puts the pair in place of the refresh token that was spent for it. Who spent that token has the only pair that
 * works, also when it took longer than the lease.
 */
export async function replaceTokens(
  tx: Tx,
  spent: TokenRow,
  pair: Pick<TokenRow, 'accessToken' | 'accessTokenExpiresAt' | 'refreshToken' | 'renewedAt'>,
): Promise<boolean> {
  const replaced = await tx
    .update(tokens)
    .set({ ...pair, leaseId: null, leaseUntil: null, lostAt: null })
    .where(stillHolds(spent))
    .returning({ id: tokens.officialAccountId });
  return replaced.length > 0;
}

/** Notes that Zalo refused the refresh token, unless another holder has put a new one in its place. */
export async function setLost(tx: Tx, refused: TokenRow, now: Date): Promise<boolean> {
  const lost = await tx
    .update(tokens)
    .set({ lostAt: now, leaseId: null, leaseUntil: null })
    .where(stillHolds(refused))
    .returning({ id: tokens.officialAccountId });
  return lost.length > 0;
}

function stillHolds(row: TokenRow) {
  return and(
    eq(tokens.officialAccountId, row.officialAccountId),
    eq(tokens.refreshToken, row.refreshToken),
  );
}

function inSeconds(seconds: number) {
  return sql`clock_timestamp() + make_interval(secs => ${seconds})`;
}
