import type { ClientBase } from 'pg';
import type { NewInboundEvent } from './new-inbound-event.ts';

/**
 * One statement, so one round trip and one commit, for any number of events: what is new is stored, what is known is
 * left alone, and each conversation among them gets its job. Both kinds of row are taken in order, so that batches
 * side by side wait for each other in place of blocking each other. The web role may not read what it stores, so
 * neither RETURNING nor a conflict target can be used.
 */
const insertBatch = `
  with batch as materialized (
    select * from json_to_recordset($1::json) as event (
      "naturalKey" text, "eventName" text, "oaId" text, "conversationKey" text,
      "happenedAt" timestamptz, payload jsonb, masked text[])
  ), stored as (
    insert into inbound_events
      (natural_key, event_name, oa_id, conversation_key, happened_at, payload, masked, received_at)
    select batch.*, now() from batch order by "naturalKey"
    on conflict do nothing
  )
  select enqueue_jobs('process-conversation',
    array_agg(json_build_object('conversationKey', key) order by key),
    array_agg('process-conversation:' || key order by key))
  from (select distinct "conversationKey" as key from batch) as conversation
  having count(*) > 0`;

/** Stores events, each once for ever by its natural key, and asks for the jobs that handle them. */
export async function insertInboundEvents(
  client: ClientBase,
  events: NewInboundEvent[],
): Promise<void> {
  await client.query({
    name: 'insert-inbound-events',
    text: insertBatch,
    values: [JSON.stringify(events)],
  });
}
