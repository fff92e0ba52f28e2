import { and, asc, eq, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import type { Database, Tx } from '#bot/db/database.ts';
import { inboundEvents, type StoredInboundEvent } from './inbound-event.table.ts';

/** After so many failures an event is set aside, so that those behind it are heard. */
const attemptsMax = 5;

/**
 * Takes a conversation for this transaction, so that its events are handled one at a time and in order, by whichever
 * process. False, at once, when another transaction has it.
 */
export async function lockConversation(tx: Tx, conversationKey: string): Promise<boolean> {
  const { rows } = await tx.execute<{ locked: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtextextended(${`conversation ${conversationKey}`}, 0)) as locked`,
  );
  return rows[0]?.locked === true;
}

/** Its turn has come: nobody has put it off. */
const isDue = and(
  eq(inboundEvents.state, 'pending'),
  or(isNull(inboundEvents.putOffUntil), lte(inboundEvents.putOffUntil, sql`now()`)),
);

/** What waits in a conversation, in the order in which it happened, whatever the order in which it came; not what was put off. */
export function pendingEvents(
  tx: Tx,
  conversationKey: string,
  limit: number,
): Promise<StoredInboundEvent[]> {
  return tx
    .select()
    .from(inboundEvents)
    .where(and(eq(inboundEvents.conversationKey, conversationKey), isDue))
    .orderBy(asc(inboundEvents.happenedAt), asc(inboundEvents.id))
    .limit(limit);
}

/**
 * Keys of groups, and of what became of our own messages. Their deliveries speak of people whom nothing in them names, so that
 * whoever has their words deleted could not be found there.
 */
const isOverheard = sql`${inboundEvents.conversationKey} like any (array['g:%', 'm:%'])`;

/**
 * Says what became of events, in the transaction that did it. What was decided before is not decided again. Of what was
 * overheard in a group, and of echoes, nothing is kept once it is handled; what failed is kept to be looked at.
 */
export async function markEvents(
  tx: Tx,
  ids: bigint[],
  state: 'done' | 'ignored' | 'failed',
  now: Date,
  failure?: string,
): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .update(inboundEvents)
    .set({
      state,
      handledAt: now,
      failure: failure ?? null,
      ...(state === 'failed'
        ? {}
        : { payload: sql`case when ${isOverheard} then '{}' else ${inboundEvents.payload} end` }),
    })
    .where(and(inArray(inboundEvents.id, ids), eq(inboundEvents.state, 'pending')));
}

/** Marks an event as done and keeps nothing of what it said; its key stays, so that it is not taken for a new one. */
export async function emptyEvent(tx: Tx, id: bigint, now: Date): Promise<void> {
  await tx
    .update(inboundEvents)
    .set({ state: 'done', handledAt: now, payload: {}, conversationKey: `erased:${id}` })
    .where(and(eq(inboundEvents.id, id), eq(inboundEvents.state, 'pending')));
}

/** The same for what somebody did before they were erased: it comes too late to be done, and its row says so. */
export async function dropLateEvent(tx: Tx, id: bigint, now: Date): Promise<void> {
  const conversationKey = `erased:late:${id}`;
  const failure = 'its sender was erased since';
  await tx
    .update(inboundEvents)
    .set({ state: 'ignored', handledAt: now, payload: {}, masked: [], conversationKey, failure })
    .where(and(eq(inboundEvents.id, id), eq(inboundEvents.state, 'pending')));
}

/** How long an event has been here, in milliseconds by the database's clock, which no simulator moves. */
export async function waitedMs(tx: Tx, id: bigint): Promise<number> {
  const waited = sql<number>`(extract(epoch from now() - ${inboundEvents.receivedAt}) * 1000)::float8`;
  const [row] = await tx.select({ waited }).from(inboundEvents).where(eq(inboundEvents.id, id));
  return row?.waited ?? 0;
}

/** Lets those behind an event be heard before it; after `forMs` it is looked at again, and knows what it waits for. */
export async function putOff(
  tx: Tx,
  id: bigint,
  { forMs, waitsFor }: { forMs: number; waitsFor: string[] },
): Promise<void> {
  await tx
    .update(inboundEvents)
    .set({ putOffUntil: sql`now() + make_interval(secs => ${forMs / 1000}::float8)`, waitsFor })
    .where(and(eq(inboundEvents.id, id), eq(inboundEvents.state, 'pending')));
}

/**
 * Counts one failure of an event, in a transaction of its own because the one that failed is rolled back. True when the
 * event is out of the way (set aside after the fifth failure, or handled by another process meanwhile); false when it
 * is to be tried again later. `failure` is kept, so it must quote nobody.
 */
export function countAttempt(
  db: Database,
  id: bigint,
  failure: string,
  now: Date,
): Promise<boolean> {
  return db.transaction({ kind: 'queue' }, async (tx) => {
    const [event] = await tx
      .update(inboundEvents)
      .set({ attempts: sql`${inboundEvents.attempts} + 1`, failure })
      .where(and(eq(inboundEvents.id, id), eq(inboundEvents.state, 'pending')))
      .returning({ attempts: inboundEvents.attempts });
    if (event === undefined) return true;
    if (event.attempts < attemptsMax) return false;
    await markEvents(tx, [id], 'failed', now, failure);
    return true;
  });
}

/**
 * Conversations in which something has waited for longer than `olderThanMs` by the database's clock, longest first:
 * the worker that had their job was killed, or could not handle it.
 */
export async function findWaitingConversations(
  tx: Tx,
  olderThanMs: number,
  limit: number,
): Promise<string[]> {
  const rows = await tx
    .select({ conversationKey: inboundEvents.conversationKey })
    .from(inboundEvents)
    .where(isDue)
    .groupBy(inboundEvents.conversationKey)
    .having(
      sql`min(${inboundEvents.receivedAt}) < now() - make_interval(secs => ${olderThanMs / 1000})`,
    )
    .orderBy(sql`min(${inboundEvents.receivedAt})`)
    .limit(limit);
  return rows.map((row) => row.conversationKey);
}
