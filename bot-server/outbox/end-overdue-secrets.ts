import { and, eq, lte } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import { outgoingMessages } from './outgoing-message.table.ts';

/** Until then Zalo is asked whether a secret whose answer was lost has arrived. */
const askedForMs = 10 * 60_000;

/**
 * Ends secret messages that nobody sends any more because their account is held up, so that their words are gone with their
 * time; one whose answer was lost a little later.
 */
export async function endOverdueSecrets(tx: Tx, now: Date): Promise<void> {
  const { isSecret, state, expiresAt } = outgoingMessages;
  await tx
    .update(outgoingMessages)
    .set({ state: 'expired' })
    .where(and(eq(isSecret, true), eq(state, 'queued'), lte(expiresAt, now)));
  await tx
    .update(outgoingMessages)
    .set({ state: 'failed', failureCode: 'lost' })
    .where(
      and(
        eq(isSecret, true),
        eq(state, 'unknown'),
        lte(expiresAt, new Date(now.getTime() - askedForMs)),
      ),
    );
}
