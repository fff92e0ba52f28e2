import { and, asc, eq, gt, inArray } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import { dayAfter } from '#bot/lib/night.ts';
import { foldStorm } from './fold-storm.ts';
import { type OutgoingMessage, outgoingMessages } from './outgoing-message.table.ts';

const messages = outgoingMessages;

/** More than this no message of 2,000 characters holds. */
const followingMax = 60;

/**
 * Lets messages that are about to be sent say what waits right behind them as well. Those others are cancelled for good, with
 * the name of the one that speaks for them, in the transaction that takes it for sending: whoever dies, nothing is said twice.
 */
export async function foldInto(tx: Tx, due: readonly OutgoingMessage[], now: Date): Promise<void> {
  for (const head of due) {
    if (head.collapse === null) continue;
    const following = await lockFollowing(tx, head);
    const fold = foldStorm(
      head,
      following.filter((one) => !one.leavesByDay || dayAfter(now) === undefined),
    );
    if (fold === undefined) continue;
    await tx.update(messages).set({ content: fold.content }).where(eq(messages.id, head.id));
    await tx
      .update(messages)
      .set({ state: 'cancelled', foldedInto: head.id })
      .where(inArray(messages.id, fold.foldedIds));
  }
}

/** All that waits behind it, in any state but settled, so that a gap is seen as one. */
function lockFollowing(tx: Tx, head: OutgoingMessage): Promise<OutgoingMessage[]> {
  return tx
    .select()
    .from(messages)
    .where(
      and(
        eq(messages.recipientId, head.recipientId),
        eq(messages.officialAccountId, head.officialAccountId),
        inArray(messages.state, ['queued', 'sending', 'unknown']),
        gt(messages.sequence, head.sequence),
      ),
    )
    .orderBy(asc(messages.sequence))
    .limit(followingMax)
    .for('update', { skipLocked: true });
}
