import { and, asc, eq, inArray, lte } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import { type OutgoingMessage, outgoingMessages } from './outgoing-message.table.ts';
import { attemptedBefore, inAccount, type Sender, sentBy } from './outgoing-message-store.ts';

const messages = outgoingMessages;

/** Longer than a call with its fallback may take: who was sending then is dead. */
export const sendingLeaseSeconds = 30;

/** What a dead process left in the middle of sending may or may not have arrived. */
export async function setStuckUnknown(tx: Tx, officialAccountId: string, now: Date): Promise<void> {
  await tx
    .update(messages)
    .set({ state: 'unknown', nextAttemptAt: now, failureCode: 'answer-lost', zaloErrorCode: null })
    .where(and(inAccount(officialAccountId, 'sending'), attemptedBefore(sendingLeaseSeconds)));
}

/** Messages about which Zalo should be asked now; nobody else asks about them before `nextAskAt`. */
export async function takeUnknown(
  tx: Tx,
  ask: {
    officialAccountId: string;
    now: Date;
    settleSeconds: number;
    nextAskAt: Date;
    limit: number;
    sender?: Sender;
  },
): Promise<OutgoingMessage[]> {
  if (ask.limit <= 0) return [];
  const due = await tx
    .select({ id: messages.id })
    .from(messages)
    .where(
      and(
        inAccount(ask.officialAccountId, 'unknown'),
        sentBy(ask.sender ?? 'account'),
        lte(messages.nextAttemptAt, ask.now),
        attemptedBefore(ask.settleSeconds),
      ),
    )
    .orderBy(asc(messages.nextAttemptAt), asc(messages.sequence))
    .limit(ask.limit)
    .for('update', { skipLocked: true });
  if (due.length === 0) return [];
  const ids = due.map((row) => row.id);
  return tx
    .update(messages)
    .set({ nextAttemptAt: ask.nextAskAt })
    .where(inArray(messages.id, ids))
    .returning();
}

/** Whether the message's last attempt is more than `seconds` of database time ago. */
export async function isAttemptOlderThan(tx: Tx, id: string, seconds: number): Promise<boolean> {
  const rows = await tx
    .select({ id: messages.id })
    .from(messages)
    .where(and(eq(messages.id, id), attemptedBefore(seconds)));
  return rows.length > 0;
}

/** Those of Zalo's message ids that belong to no message of the account yet, in the given order. */
export async function withoutRecorded(
  tx: Tx,
  officialAccountId: string,
  messageIds: string[],
): Promise<string[]> {
  if (messageIds.length === 0) return [];
  const rows = await tx
    .select({ messageId: messages.messageId })
    .from(messages)
    .where(
      and(
        eq(messages.officialAccountId, officialAccountId),
        inArray(messages.messageId, messageIds),
      ),
    );
  const recorded = new Set(rows.map((row) => row.messageId));
  return messageIds.filter((id) => !recorded.has(id));
}
