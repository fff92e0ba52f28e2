import type { ClientBase } from 'pg';
import type { NewInboundEvent } from './new-inbound-event.ts';

/**
 * Keeps any number of events in one row: one statement, one round trip, one commit, and no index but the row's own to write, so that
 * whoever delivered is answered soon. Given none it only finds out whether the database takes anything.
 */
export async function insertInboundBatch(
  client: ClientBase,
  events: readonly NewInboundEvent[],
): Promise<void> {
  await client.query({
    name: 'insert-inbound-batch',
    text: `insert into inbound_batches (events, size) select $1, $2 where $2 > 0`,
    values: [JSON.stringify(events), events.length],
  });
}
