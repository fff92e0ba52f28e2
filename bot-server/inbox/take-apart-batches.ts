import { type SQL, sql } from 'drizzle-orm';
import type { Database, Tx } from '#bot/db/database.ts';
import { sqlStateOf } from '#bot/db/sql-state.ts';
import type { Log } from '#bot/lib/log.ts';
import type { Clock } from '#bot/lib/ports.ts';
import { inboundBatches } from './inbound-batch.table.ts';
import { inboundEvents } from './inbound-event.table.ts';
import { keepRefused } from './keep-refused.ts';
import type { NewInboundEvent } from './new-inbound-event.ts';

type Deps = { db: Database; clock: Clock; log: Log };

/** Where many were written at once they hold hundreds of events each. */
const batchesMax = 20;

/**
 * Makes events of all batches that wait: what is new is stored, what is known is left alone, and each conversation among them gets its
 * job. A batch is gone exactly when its events are there; several workers may be at it. An event that the database refuses for what is
 * in it does not keep the others: it is kept as one that failed.
 */
export async function takeApartBatches(deps: Deps): Promise<void> {
  // Fewer: others have the rest, or there is none.
  while ((await takeSome(deps)) === batchesMax);
}

async function takeSome(deps: Deps): Promise<number> {
  try {
    return await deps.db.transaction({ kind: 'queue' }, async (tx) =>
      (await isAnyWaiting(tx)) ? store(tx, takenTogether) : 0,
    );
  } catch (error) {
    if (!isAboutContents(error)) throw error;
    await deps.db.transaction({ kind: 'queue' }, (tx) => takeOneApart(tx, deps));
    return batchesMax;
  }
}

/** Costs a tenth of taking none. */
async function isAnyWaiting(tx: Tx): Promise<boolean> {
  const { rows } = await tx.execute(sql`select from ${inboundBatches} limit 1`);
  return rows.length > 0;
}

const takenTogether = sql`
  next as materialized (
    select ${inboundBatches.id} from ${inboundBatches} order by ${inboundBatches.id} limit ${batchesMax} for update skip locked
  ), taken as (
    delete from ${inboundBatches} using next where ${inboundBatches.id} = next.id
    returning ${inboundBatches.events} as events, ${inboundBatches.receivedAt} as received_at
  )`;

/**
 * One statement for any number of batches; answers how many. Both kinds of row are taken in order, so that workers side by side wait
 * for each other in place of blocking each other.
 */
async function store(tx: Tx, taken: SQL): Promise<number> {
  const { rows } = await tx.execute<{ taken: number }>(sql`
    with ${taken}, batch as materialized (
      select event.*, taken.received_at from taken, json_to_recordset(taken.events::json) as event (
        "naturalKey" text, "eventName" text, "oaId" text, "conversationKey" text,
        "happenedAt" timestamptz, payload jsonb, masked text[])
    ), stored as (
      insert into ${inboundEvents}
        (natural_key, event_name, oa_id, conversation_key, happened_at, payload, masked, received_at)
      select * from batch order by "naturalKey"
      on conflict do nothing
    )
    select (select count(*)::int from taken) as taken, (
      select enqueue_jobs('process-conversation',
        array_agg(json_build_object('conversationKey', key) order by key),
        array_agg('process-conversation:' || key order by key))
      from (select distinct "conversationKey" as key from batch) as conversation
      having count(*) > 0) as asked`);
  return rows[0]?.taken ?? 0;
}

/** The oldest batch, event by event. */
async function takeOneApart(tx: Tx, { clock, log }: Deps): Promise<void> {
  const [batch] = await tx
    .select({
      id: inboundBatches.id,
      events: inboundBatches.events,
      receivedAt: sql<string>`${inboundBatches.receivedAt}::text`,
    })
    .from(inboundBatches)
    .orderBy(inboundBatches.id)
    .limit(1)
    .for('update', { skipLocked: true });
  if (batch === undefined) return;
  for (const event of JSON.parse(batch.events) as NewInboundEvent[]) {
    const text = JSON.stringify([event]);
    const taken = sql`taken as (
      select ${text}::text as events, ${batch.receivedAt}::timestamptz as received_at)`;
    try {
      await tx.transaction((step) => store(step, taken));
    } catch (error) {
      if (!isAboutContents(error)) throw error;
      const reason = sqlStateOf(error);
      await keepRefused(tx, event, { receivedAt: batch.receivedAt, now: clock.now(), reason });
      const { eventName } = event;
      log.error({ eventName, reason }, 'the database refuses an event; it is kept as failed');
    }
  }
  await tx.delete(inboundBatches).where(sql`${inboundBatches.id} = ${batch.id}`);
}

/** PostgreSQL's classes for bad data, broken rules and exceeded limits; and the job library's refusals. */
function isAboutContents(error: unknown): boolean {
  return /^(22|23|54|GW)/.test(sqlStateOf(error));
}
