import { and, eq, isNotNull, isNull, lte, sql } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import { type OutgoingMessage, outgoingMessages } from './outgoing-message.table.ts';
import type { Decision } from './retry-rules.ts';

const messages = outgoingMessages;

/**
 * Saves what was decided about an attempt, if that is still the message's last one and still in the state it was
 * decided in. Answers whether it was.
 */
export async function saveDecision(
  tx: Tx,
  message: OutgoingMessage,
  decision: Decision,
  now: Date,
): Promise<boolean> {
  const saved = await tx
    .update(messages)
    .set({ state: decision.state, ...columnsFor(decision, now) })
    .where(
      and(
        eq(messages.id, message.id),
        eq(messages.state, message.state),
        message.attemptId === null
          ? isNull(messages.attemptId)
          : eq(messages.attemptId, message.attemptId),
      ),
    )
    .returning({ id: messages.id });
  return saved.length > 0;
}

function columnsFor(decision: Decision, now: Date) {
  switch (decision.state) {
    case 'sent':
      return {
        messageId: decision.messageId,
        sentAt: now,
        failureCode: null,
        zaloErrorCode: null,
      };
    case 'unknown':
      return { nextAttemptAt: decision.nextAttemptAt, ...decision.reason };
    case 'queued':
      return {
        nextAttemptAt: decision.nextAttemptAt,
        sentAt: null,
        ...(decision.isCounted ? {} : { attempts: sql`${messages.attempts} - 1` }),
        ...decision.reason,
      };
    case 'failed':
    case 'expired':
      return { sentAt: null, ...decision.reason };
  }
}

export function inAccount(officialAccountId: string, state: OutgoingMessage['state']) {
  return and(eq(messages.officialAccountId, officialAccountId), eq(messages.state, state));
}

/** Who speaks: the account itself, or its bots. */
export type Sender = 'account' | 'bots';

export function sentBy(sender: Sender) {
  return sender === 'bots' ? isNotNull(messages.botId) : isNull(messages.botId);
}

/** In database time, so that a moved clock does not free what is being sent. */
export function attemptedBefore(seconds: number) {
  return lte(
    messages.attemptedAt,
    sql`clock_timestamp() - make_interval(secs => ${seconds}::float8)`,
  );
}
