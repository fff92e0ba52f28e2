import { sql } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import type { Log } from '#bot/lib/log.ts';
import { inboundEvents } from './inbound-event.table.ts';
import { mendEvent } from './mend-event.ts';

type Refused = {
  /** As it came. */
  event: unknown;
  /** Why the database does not take it so: an SQLSTATE. */
  reason: string;
  receivedAt: string;
  storeOne: (event: unknown) => Promise<unknown>;
  isAboutContents: (error: unknown) => boolean;
  log: Log;
};

/**
 * Stores what can be stored of an event that the database refuses. Refuses it that too, a failed event says so, without a word of it: what
 * is in it nobody could find when its sender has all deleted.
 */
export async function takeMended(tx: Tx, refused: Refused): Promise<void> {
  const { event, reason, receivedAt, storeOne, isAboutContents, log } = refused;
  const mended = mendEvent(event, receivedAt);
  const { eventName } = mended;
  try {
    await storeOne(mended);
    log.warn({ eventName, reason }, 'the database refuses an event; it was mended and stored');
  } catch (error) {
    if (!isAboutContents(error)) throw error;
    const received = sql`${receivedAt}::timestamptz`;
    await tx
      .insert(inboundEvents)
      .values({
        naturalKey: mended.naturalKey,
        eventName,
        conversationKey: 'o:none',
        happenedAt: received,
        receivedAt: received,
        payload: {},
        state: 'failed',
        handledAt: received,
        failure: `refused: ${reason}`,
      })
      .onConflictDoNothing();
    log.error({ eventName, reason }, 'the database refuses an event; its words are lost');
  }
}
