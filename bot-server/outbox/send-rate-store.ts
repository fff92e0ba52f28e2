import { eq, sql } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import { sendRates } from '#bot/official-accounts/official-account.table.ts';
import type { SendRate } from './send-rate-rules.ts';

/**
 * Fills the account's bucket up to this instant and keeps it locked until the transaction ends: claims of one account
 * happen one after the other, in all processes. Answers the tokens in it; below zero while Zalo wants us to wait.
 */
export async function lockTokens(
  tx: Tx,
  officialAccountId: string,
  rate: SendRate,
): Promise<number> {
  const [bucket] = await tx
    .insert(sendRates)
    .values({ officialAccountId, tokens: rate.capacity, refilledAt: sql`clock_timestamp()` })
    .onConflictDoUpdate({
      target: sendRates.officialAccountId,
      set: {
        tokens: filled(rate),
        refilledAt: sql`clock_timestamp()`,
      },
    })
    .returning({ tokens: sendRates.tokens });
  return bucket?.tokens ?? 0;
}

/** The tokens that are in the account's bucket now, without holding it. */
export async function readTokens(
  tx: Tx,
  officialAccountId: string,
  rate: SendRate,
): Promise<number> {
  const [bucket] = await tx
    .select({ tokens: filled(rate) })
    .from(sendRates)
    .where(eq(sendRates.officialAccountId, officialAccountId));
  return bucket?.tokens ?? rate.capacity;
}

function filled(rate: SendRate) {
  const elapsed = sql`greatest(0, extract(epoch from clock_timestamp() - ${sendRates.refilledAt}))`;
  return sql<number>`least(${rate.capacity}::float8, ${sendRates.tokens} + ${elapsed} * ${rate.perSecond}::float8)`;
}

export async function spendTokens(tx: Tx, officialAccountId: string, count: number): Promise<void> {
  await tx
    .update(sendRates)
    .set({ tokens: sql`${sendRates.tokens} - ${count}::float8` })
    .where(eq(sendRates.officialAccountId, officialAccountId));
}

/** Lets nothing leave for `seconds`: Zalo's own count of our calls is ahead of ours. */
export async function holdTokens(
  tx: Tx,
  officialAccountId: string,
  rate: SendRate,
  seconds: number,
): Promise<void> {
  await tx
    .update(sendRates)
    .set({
      tokens: sql`least(${sendRates.tokens}, ${1 - rate.perSecond * seconds}::float8)`,
      refilledAt: sql`clock_timestamp()`,
    })
    .where(eq(sendRates.officialAccountId, officialAccountId));
}
