import { and, asc, eq, gt, inArray, isNull, lte, notExists, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Tx } from '#bot/db/database.ts';
import { type OutgoingMessage, outgoingMessages } from './outgoing-message.table.ts';
import type { Decision } from './retry-rules.ts';

const messages = outgoingMessages;
const earlier = alias(outgoingMessages, 'earlier');

/** Longer than a call with its fallback may take: who was sending then is dead. */
export const sendingLeaseSeconds = 30;
/** After so many refusals a message no longer holds up what comes after it, except when it is its turn again. */
const stepsAsideAfter = 3;

/** Ends what is still waiting after its expiry. */
export async function expireOverdue(tx: Tx, officialAccountId: string, now: Date) {
  return tx
    .update(messages)
    .set({ state: 'expired' })
    .where(and(inAccount(officialAccountId, 'queued'), lte(messages.expiresAt, now)))
    .returning();
}

/** What a dead process left in the middle of sending may or may not have arrived. */
export async function setStuckUnknown(
  tx: Tx,
  officialAccountId: string,
  now: Date,
): Promise<number> {
  const stuck = await tx
    .update(messages)
    .set({ state: 'unknown', nextAttemptAt: now, failureCode: 'answer-lost', zaloErrorCode: null })
    .where(and(inAccount(officialAccountId, 'sending'), attemptedBefore(sendingLeaseSeconds)))
    .returning({ id: messages.id });
  return stuck.length;
}

/**
 * Locks messages of a lane whose turn it is. A recipient gets one at a time, and those of one lane in the order of
 * writing; only one that Zalo keeps refusing lets others past while it waits for its next try.
 */
export async function lockDue(
  tx: Tx,
  due: { officialAccountId: string; lane: OutgoingMessage['lane']; now: Date; limit: number },
): Promise<OutgoingMessage[]> {
  if (due.limit <= 0) return [];
  const holdsUp = or(
    eq(earlier.state, 'sending'),
    and(
      eq(earlier.lane, messages.lane),
      sql`${earlier.sequence} < ${messages.sequence}`,
      or(
        eq(earlier.state, 'unknown'),
        and(
          eq(earlier.state, 'queued'),
          or(
            lte(earlier.nextAttemptAt, due.now),
            isNull(earlier.zaloErrorCode),
            sql`${earlier.attempts} < ${stepsAsideAfter}`,
          ),
        ),
      ),
    ),
  );
  const isHeldUp = tx
    .select({ id: earlier.id })
    .from(earlier)
    .where(
      and(
        eq(earlier.recipientId, messages.recipientId),
        // Not the account as well: the planner would look through all of the account for each message.
        inArray(earlier.state, ['queued', 'sending', 'unknown']),
        holdsUp,
      ),
    );
  return tx
    .select()
    .from(messages)
    .where(
      and(
        inAccount(due.officialAccountId, 'queued'),
        eq(messages.lane, due.lane),
        lte(messages.nextAttemptAt, due.now),
        or(isNull(messages.expiresAt), gt(messages.expiresAt, due.now)),
        notExists(isHeldUp),
      ),
    )
    .orderBy(asc(messages.nextAttemptAt), asc(messages.sequence))
    .limit(due.limit)
    .for('update', { of: messages, skipLocked: true });
}

/** Records the attempt before the call is made. */
export async function setSending(
  tx: Tx,
  ids: string[],
  attempt: { id: string; now: Date },
): Promise<OutgoingMessage[]> {
  if (ids.length === 0) return [];
  return tx
    .update(messages)
    .set({
      state: 'sending',
      attempts: sql`${messages.attempts} + 1`,
      attemptId: attempt.id,
      attemptedAt: sql`clock_timestamp()`,
      sentAt: attempt.now,
    })
    .where(inArray(messages.id, ids))
    .returning();
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
  },
): Promise<OutgoingMessage[]> {
  if (ask.limit <= 0) return [];
  const due = await tx
    .select({ id: messages.id })
    .from(messages)
    .where(
      and(
        inAccount(ask.officialAccountId, 'unknown'),
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

function inAccount(officialAccountId: string, state: OutgoingMessage['state']) {
  return and(eq(messages.officialAccountId, officialAccountId), eq(messages.state, state));
}

/** In database time, so that a moved clock does not free what is being sent. */
function attemptedBefore(seconds: number) {
  return lte(
    messages.attemptedAt,
    sql`clock_timestamp() - make_interval(secs => ${seconds}::float8)`,
  );
}
