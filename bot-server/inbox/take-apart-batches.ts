import { eq, type SQL, sql } from 'drizzle-orm';
import type { Database, Tx } from '#bot/db/database.ts';
import { sqlStateOf } from '#bot/db/sql-state.ts';
import type { Log } from '#bot/lib/log.ts';
import { inboundBatches } from './inbound-batch.table.ts';
import { inboundEvents } from './inbound-event.table.ts';
import { takeMended } from './take-mended.ts';

type Deps = { db: Database; log: Log };

/** Where many were written at once they hold hundreds of events each. */
const batchesMax = 20;
/** After so many somebody else may have a turn, and whoever is to stop stops. */
const roundsMax = 10;
/** A worker that freezes while it holds what others need is put off by the database. */
const frozenMax = '2s';

/**
 * Makes events of all batches that wait, in the order in which they came: what is new is stored, what is known is left alone, and each
 * conversation among them gets its job. A batch is gone exactly when its events are there. Of several workers one is at it at a time.
 * What the database refuses for what is in it keeps no other: it is mended and stored, or kept as failed without its words.
 */
export async function takeApartBatches(deps: Deps): Promise<void> {
  for (let round = 0; round < roundsMax; round += 1) {
    if ((await takeSome(deps)) < batchesMax) return;
  }
}

async function takeSome(deps: Deps): Promise<number> {
  try {
    return await inTurn(deps.db, (tx) => storeOldest(tx, batchesMax));
  } catch (error) {
    if (!isAboutContents(error)) throw error;
  }
  // In one of them is what the database refuses.
  for (let taken = 0; taken < batchesMax; taken += 1) {
    if ((await takeOne(deps)) === 0) return taken;
  }
  return batchesMax;
}

async function takeOne(deps: Deps): Promise<number> {
  try {
    return await inTurn(deps.db, (tx) => storeOldest(tx, 1));
  } catch (error) {
    if (!isAboutContents(error)) throw error;
    return inTurn(deps.db, (tx) => takeOneApart(tx, deps.log));
  }
}

/** 0 where there is nothing to do, or another worker is at it. */
function inTurn(db: Database, work: (tx: Tx) => Promise<number>): Promise<number> {
  return db.transaction({ kind: 'queue' }, async (tx) => {
    const { rows } = await tx.execute<{ turn: boolean }>(sql`
      select exists (select from ${inboundBatches}) and pg_try_advisory_xact_lock(hashtextextended('take batches apart', 0)) as turn,
        set_config('idle_in_transaction_session_timeout', ${frozenMax}, true)`);
    return rows[0]?.turn === true ? work(tx) : 0;
  });
}

function storeOldest(tx: Tx, limit: number): Promise<number> {
  return store(
    tx,
    sql`
      next as materialized (
        select ${inboundBatches.id} from ${inboundBatches} order by ${inboundBatches.id} limit ${limit} for update
      ), taken as (
        delete from ${inboundBatches} using next where ${inboundBatches.id} = next.id
        returning ${inboundBatches.id} as id, ${inboundBatches.events} as events, ${inboundBatches.receivedAt} as received_at
      )`,
  );
}

/** One statement for any number of batches; answers how many. */
async function store(tx: Tx, taken: SQL): Promise<number> {
  const { rows } = await tx.execute<{ taken: number }>(sql`
    with ${taken}, batch as materialized (
      select event.*, taken.received_at, taken.id from taken, json_to_recordset(taken.events::json) as event (
        "naturalKey" text, "eventName" text, "oaId" text, "conversationKey" text,
        "happenedAt" timestamptz, payload jsonb, masked text[])
    ), stored as (
      insert into ${inboundEvents}
        (natural_key, event_name, oa_id, conversation_key, happened_at, payload, masked, received_at)
      select "naturalKey", "eventName", "oaId", "conversationKey", "happenedAt", payload, masked, received_at
        from batch order by id, "naturalKey"
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
async function takeOneApart(tx: Tx, log: Log): Promise<number> {
  const [batch] = await tx
    .select({
      id: inboundBatches.id,
      events: inboundBatches.events,
      receivedAt: sql<string>`${inboundBatches.receivedAt}::text`,
    })
    .from(inboundBatches)
    .orderBy(inboundBatches.id)
    .limit(1)
    .for('update');
  if (batch === undefined) return 0;
  const storeOne = (event: unknown) =>
    tx.transaction((step) =>
      store(
        step,
        sql`taken as (select 0 as id, ${JSON.stringify([event])}::text as events, ${batch.receivedAt}::timestamptz as received_at)`,
      ),
    );
  for (const event of eventsOf(batch.events)) {
    try {
      await storeOne(event);
    } catch (error) {
      if (!isAboutContents(error)) throw error;
      const reason = sqlStateOf(error);
      await takeMended(tx, { event, storeOne, reason, isAboutContents, log, ...batch });
    }
  }
  await tx.delete(inboundBatches).where(eq(inboundBatches.id, batch.id));
  return 1;
}

/** What makes no sense is one event that makes none. */
function eventsOf(text: string): unknown[] {
  try {
    const events: unknown = JSON.parse(text);
    return Array.isArray(events) ? events : [events];
  } catch {
    return [undefined];
  }
}

/**
 * PostgreSQL's classes for bad data, broken rules, exceeded limits and what it did not foresee; and the job library's refusals. A
 * `RangeError` is of what is nested too deeply to be written down.
 */
function isAboutContents(error: unknown): boolean {
  if (error instanceof RangeError) return true;
  return /^(22|23|54|XX|GW)/.test(sqlStateOf(error));
}
