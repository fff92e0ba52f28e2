import { and, asc, eq, exists, gt, inArray, isNull, lte, notExists, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Tx } from '#bot/db/database.ts';
import { dayAfter } from '#bot/lib/night.ts';
import { officialAccounts } from '#bot/official-accounts/official-account.table.ts';
import { type OutgoingMessage, outgoingMessages } from './outgoing-message.table.ts';
import { inAccount, type Sender, sentBy } from './outgoing-message-store.ts';

const messages = outgoingMessages;
const earlier = alias(outgoingMessages, 'earlier');

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

/** Lets what leaves by day wait until then. */
export async function waitForDay(
  tx: Tx,
  officialAccountId: string,
  now: Date,
  day: Date,
): Promise<void> {
  await tx
    .update(messages)
    .set({ nextAttemptAt: day })
    .where(
      and(
        inAccount(officialAccountId, 'queued'),
        eq(messages.leavesByDay, true),
        lte(messages.nextAttemptAt, now),
      ),
    );
}

/** Ends what a clock said of a request that somebody has acted on since; what it says for others as well leaves all the same. */
export async function endOvertaken(tx: Tx, officialAccountId: string, now: Date): Promise<void> {
  await tx.execute(
    sql`select end_overtaken_reminders(${officialAccountId}, ${now.toISOString()}::timestamptz)`,
  );
}

/** Lanes in which something has reached its time; tells in one look that there is nothing to do. */
export async function findDueLanes(
  tx: Tx,
  officialAccountId: string,
  now: Date,
): Promise<Record<OutgoingMessage['lane'], boolean>> {
  const isDue = (lane: OutgoingMessage['lane']) =>
    exists(
      tx
        .select({ id: messages.id })
        .from(messages)
        .where(
          and(
            inAccount(officialAccountId, 'queued'),
            sentBy('account'),
            eq(messages.lane, lane),
            lte(messages.nextAttemptAt, now),
          ),
        ),
    );
  const { rows } = await tx.execute<{ reply: boolean; bulk: boolean }>(
    sql`select ${isDue('reply')} as reply, ${isDue('bulk')} as bulk`,
  );
  return rows[0] ?? { reply: false, bulk: false };
}

/**
 * Locks messages of a lane whose turn it is. A recipient gets one at a time, and those of one lane in the order of
 * writing; only one that Zalo keeps refusing lets others past while it waits for its next try. Nothing of a paused
 * account but for a probe of it: who pauses it puts its message back in the same transaction, and this sees both or neither.
 */
export async function lockDue(
  tx: Tx,
  due: {
    officialAccountId: string;
    lane: OutgoingMessage['lane'];
    now: Date;
    limit: number;
    purpose?: 'send' | 'probe';
    sender?: Sender;
  },
): Promise<OutgoingMessage[]> {
  if (due.limit <= 0) return [];
  // By night a reminder waits for the day and holds up nobody; by day it keeps its place, also while it waits for its next try.
  const isNight = dayAfter(due.now) !== undefined;
  const waitsForDay = isNight ? earlier.leavesByDay : sql`false`;
  const holdsUp = or(
    eq(earlier.state, 'sending'),
    and(
      eq(earlier.lane, messages.lane),
      sql`${earlier.sequence} < ${messages.sequence}`,
      or(
        eq(earlier.state, 'unknown'),
        and(
          eq(earlier.state, 'queued'),
          sql`not (${waitsForDay})`,
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
  const isRunning = tx
    .select({ id: officialAccounts.id })
    .from(officialAccounts)
    .where(and(eq(officialAccounts.id, due.officialAccountId), isNull(officialAccounts.pausedAt)));
  return tx
    .select()
    .from(messages)
    .where(
      and(
        inAccount(due.officialAccountId, 'queued'),
        sentBy(due.sender ?? 'account'),
        due.purpose === 'probe' || due.sender === 'bots' ? undefined : exists(isRunning),
        eq(messages.lane, due.lane),
        lte(messages.nextAttemptAt, due.now),
        or(isNull(messages.expiresAt), gt(messages.expiresAt, due.now)),
        isNight ? eq(messages.leavesByDay, false) : undefined,
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
