import { and, eq, isNull } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import { officialAccounts } from './official-account.table.ts';

/** Stops sending for an account until a person has acted; the first reason stays. Answers whether it was running. */
export async function pauseAccount(
  tx: Tx,
  pause: { officialAccountId: string; reason: string; now: Date },
): Promise<boolean> {
  const paused = await tx
    .update(officialAccounts)
    .set({ pausedAt: pause.now, pausedReason: pause.reason })
    .where(and(eq(officialAccounts.id, pause.officialAccountId), isNull(officialAccounts.pausedAt)))
    .returning({ id: officialAccounts.id });
  return paused.length > 0;
}

/** Lets an account send again if this was why it was paused. */
export async function resumeAccount(
  tx: Tx,
  resume: { officialAccountId: string; reason: string },
): Promise<void> {
  await tx
    .update(officialAccounts)
    .set({ pausedAt: null, pausedReason: null })
    .where(
      and(
        eq(officialAccounts.id, resume.officialAccountId),
        eq(officialAccounts.pausedReason, resume.reason),
      ),
    );
}
