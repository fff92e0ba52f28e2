import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import { type Conversation, conversationMessages, conversations } from './conversation.table.ts';

export async function selectConversation(
  tx: Tx,
  residentId: string,
): Promise<Conversation | undefined> {
  const [row] = await tx
    .select()
    .from(conversations)
    .where(eq(conversations.residentId, residentId));
  return row;
}

/** `undefined` where somebody else made it just now. */
export async function insertConversation(
  tx: Tx,
  conversation: Pick<Conversation, 'residentId' | 'areaId' | 'conversationKey'>,
): Promise<Conversation | undefined> {
  const [made] = await tx
    .insert(conversations)
    .values(conversation)
    .onConflictDoNothing()
    .returning();
  return made;
}

export async function updateConversation(
  tx: Tx,
  residentId: string,
  changes: Partial<
    Pick<
      Conversation,
      | 'phase'
      | 'question'
      | 'offeredTutorialIds'
      | 'listedTutorialIds'
      | 'listedBurst'
      | 'offeredTipId'
      | 'offeredAt'
      | 'askedToShare'
      | 'burstDueAt'
      | 'greetedAt'
      | 'areaId'
      | 'refusedAt'
      | 'urgentAt'
      | 'warnedAt'
    >
  >,
): Promise<void> {
  await tx.update(conversations).set(changes).where(eq(conversations.residentId, residentId));
}

export async function insertMessage(
  tx: Tx,
  message: typeof conversationMessages.$inferInsert,
): Promise<void> {
  await tx.insert(conversationMessages).values(message).onConflictDoNothing();
}

/** What a resident said that has not become part of anything yet, in the order it was said. */
export function selectWaitingMessages(tx: Tx, residentId: string) {
  return tx
    .select()
    .from(conversationMessages)
    .where(
      and(eq(conversationMessages.residentId, residentId), isNull(conversationMessages.handledAt)),
    )
    .orderBy(asc(conversationMessages.sentAt), asc(conversationMessages.messageId));
}

/** The messages that became one burst, by its last; they were handled at one instant. */
export function selectBurst(tx: Tx, residentId: string, lastMessageId: string) {
  const last = tx
    .select({ handledAt: conversationMessages.handledAt })
    .from(conversationMessages)
    .where(
      and(
        eq(conversationMessages.residentId, residentId),
        eq(conversationMessages.messageId, lastMessageId),
      ),
    );
  return tx
    .select()
    .from(conversationMessages)
    .where(
      and(
        eq(conversationMessages.residentId, residentId),
        eq(conversationMessages.handledAt, last),
      ),
    )
    .orderBy(asc(conversationMessages.sentAt), asc(conversationMessages.messageId));
}

/** The messages that became part of something at that instant. */
export function selectHandledAt(tx: Tx, residentId: string, handledAt: Date) {
  return tx
    .select({ messageId: conversationMessages.messageId })
    .from(conversationMessages)
    .where(
      and(
        eq(conversationMessages.residentId, residentId),
        eq(conversationMessages.handledAt, handledAt),
      ),
    );
}

export async function markMessagesHandled(
  tx: Tx,
  messageIds: readonly string[],
  handledAt: Date,
): Promise<void> {
  if (messageIds.length === 0) return;
  await tx
    .update(conversationMessages)
    .set({ handledAt })
    .where(inArray(conversationMessages.id, [...messageIds]));
}
