import { and, eq, isNull } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import type { ConsentPurpose } from '#shared/me.ts';
import { type Consent, consents } from './consent.table.ts';

/** What a resident agrees to now, in whatever wording. */
export function selectStandingConsents(tx: Tx, residentId: string): Promise<Consent[]> {
  return tx
    .select()
    .from(consents)
    .where(and(eq(consents.residentId, residentId), isNull(consents.withdrawnAt)))
    .orderBy(consents.purpose);
}

export async function insertConsent(tx: Tx, consent: typeof consents.$inferInsert): Promise<void> {
  await tx.insert(consents).values(consent).onConflictDoNothing();
}

/** Ends the one that stands, if one does. */
export async function endConsent(
  tx: Tx,
  residentId: string,
  purpose: ConsentPurpose,
  withdrawnAt: Date,
): Promise<void> {
  await tx
    .update(consents)
    .set({ withdrawnAt })
    .where(
      and(
        eq(consents.residentId, residentId),
        eq(consents.purpose, purpose),
        isNull(consents.withdrawnAt),
      ),
    );
}
