import { and, eq, isNull, lte, or, sql } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import { officialAccounts } from './official-account.table.ts';

/** Why nothing but a new grant helps: there is no token to try with. */
export const grantLost = 'grant-lost';

const probeEverySeconds = 60 * 60;

/**
 * Stops sending for an account. It is tried again by itself after an hour of database time, except without a grant.
 * The first reason stays, unless it is `replaces`, or the grant is lost, which is the first thing to repair. Answers
 * whether the account was running or its reason is new.
 */
export async function pauseAccount(
  tx: Tx,
  pause: { officialAccountId: string; reason: string; now: Date; replaces?: string | null },
): Promise<boolean> {
  const { pausedAt, pausedReason } = officialAccounts;
  const isWithoutGrant = pause.reason === grantLost;
  const mayPause = or(
    isNull(pausedAt),
    pause.replaces == null ? undefined : eq(pausedReason, pause.replaces),
  );
  const paused = await tx
    .update(officialAccounts)
    .set({
      pausedAt: pause.now,
      pausedReason: pause.reason,
      probeAt: isWithoutGrant ? null : nextProbe,
    })
    .where(
      and(eq(officialAccounts.id, pause.officialAccountId), isWithoutGrant ? undefined : mayPause),
    )
    .returning({ id: officialAccounts.id });
  return paused.length > 0;
}

/**
 * Takes the one try of this hour to send for a paused account, if it is due. The next is an hour of database time away,
 * also when whoever took this one dies.
 */
export async function takeProbe(tx: Tx, officialAccountId: string): Promise<boolean> {
  const taken = await tx
    .update(officialAccounts)
    .set({ probeAt: nextProbe })
    .where(
      and(
        eq(officialAccounts.id, officialAccountId),
        lte(officialAccounts.probeAt, sql`clock_timestamp()`),
      ),
    )
    .returning({ id: officialAccounts.id });
  return taken.length > 0;
}

/** Lets an account send again, if `reason` is why it was paused or is not given. Zalo may pause it anew. */
export async function resumeAccount(
  tx: Tx,
  resume: { officialAccountId: string; reason?: string },
): Promise<void> {
  await tx
    .update(officialAccounts)
    .set({ pausedAt: null, pausedReason: null, probeAt: null })
    .where(
      and(
        eq(officialAccounts.id, resume.officialAccountId),
        resume.reason === undefined ? undefined : eq(officialAccounts.pausedReason, resume.reason),
      ),
    );
}

/** A worker holds a new grant: the account is ours again, and its pause over. */
export async function setConnected(tx: Tx, officialAccountId: string): Promise<void> {
  await tx
    .update(officialAccounts)
    .set({ disconnectedAt: null })
    .where(eq(officialAccounts.id, officialAccountId));
}

const nextProbe = sql`clock_timestamp() + make_interval(secs => ${probeEverySeconds})`;
