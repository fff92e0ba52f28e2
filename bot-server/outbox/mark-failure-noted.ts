import { and, eq, isNull } from 'drizzle-orm';
import type { Work } from '#bot/db/work.ts';
import { outgoingMessages } from './outgoing-message.table.ts';

/**
 * Marks a failed message as told, in the transaction that tells. False when somebody else has told it; who asks while
 * they still do waits for them.
 */
export async function markFailureNoted(work: Work, outgoingMessageId: string): Promise<boolean> {
  const marked = await work.tx
    .update(outgoingMessages)
    .set({ failureNotedAt: work.now })
    .where(and(eq(outgoingMessages.id, outgoingMessageId), isNull(outgoingMessages.failureNotedAt)))
    .returning({ id: outgoingMessages.id });
  return marked.length > 0;
}
