import { sql } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import { inboundEvents } from './inbound-event.table.ts';
import type { NewInboundEvent } from './new-inbound-event.ts';

/** Characters: the index over them takes 2,704 bytes. */
const keyMax = 500;

/**
 * Keeps an event that the database refuses for what is in it, as one that failed: all of it as plain text, which is never refused, under
 * a key of its own, so that its words are found, looked at and forgotten like those of every other.
 */
export async function keepRefused(
  tx: Tx,
  event: NewInboundEvent,
  { receivedAt, now, reason }: { receivedAt: string; now: Date; reason: string },
): Promise<void> {
  const text = JSON.stringify(event);
  const received = sql`${receivedAt}::timestamptz`;
  await tx
    .insert(inboundEvents)
    .values({
      naturalKey: sql`'refused:' || md5(${text})`,
      eventName: storable(event.eventName),
      oaId: event.oaId === undefined ? undefined : storable(event.oaId),
      conversationKey: storable(event.conversationKey),
      happenedAt: received,
      receivedAt: received,
      payload: { refused: text },
      state: 'failed',
      handledAt: now,
      failure: `refused: ${reason}`,
    })
    .onConflictDoNothing();
}

/** Without what PostgreSQL's texts cannot hold. */
function storable(text: string): string {
  return text.slice(0, keyMax).replace(/[\0\p{Cs}]/gu, '');
}
