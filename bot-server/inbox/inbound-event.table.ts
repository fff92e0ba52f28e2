import { sql } from 'drizzle-orm';
import {
  bigint,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { instant } from '#bot/db/columns.ts';

/** A webhook delivery, stored before anything else; people's secrets in its text are masked already. */
export const inboundEvents = pgTable(
  'inbound_events',
  {
    id: bigint('id', { mode: 'bigint' }).primaryKey().generatedAlwaysAsIdentity(),
    /** What makes a delivery the same delivery again; see zalo/read-envelope.ts. */
    naturalKey: text('natural_key').notNull(),
    eventName: text('event_name').notNull(),
    /** Zalo's id of the Official Account it concerns, when the event says so. */
    oaId: text('oa_id'),
    /** Events with the same key are handled one at a time, in order. */
    conversationKey: text('conversation_key').notNull(),
    /** When it happened, by Zalo's clock. */
    happenedAt: instant('happened_at').notNull(),
    /** When the database got it, by the database's clock, which no simulator moves. */
    receivedAt: instant('received_at').notNull(),
    payload: jsonb('payload').notNull(),
    /** Which kinds of secret were masked, so that the sender can be warned. */
    masked: text('masked').array().notNull().default([]),
    state: text('state', { enum: ['pending', 'done', 'ignored', 'failed'] })
      .notNull()
      .default('pending'),
    attempts: integer('attempts').notNull().default(0),
    handledAt: instant('handled_at'),
    /** Not looked at again before this, by the database's clock, while others in the conversation are heard. */
    putOffUntil: instant('put_off_until'),
    /** The outgoing messages, one of which it perhaps quotes, that were unsettled when it was put off first. */
    waitsFor: uuid('waits_for').array(),
    failure: text('failure'),
  },
  (table) => [
    uniqueIndex('inbound_events_natural_key').on(table.naturalKey),
    // What one person ever caused, for when they have it deleted.
    index('inbound_events_conversation_key_index').on(table.conversationKey),
    index('inbound_events_failed_index').on(table.oaId).where(sql`state = 'failed'`),
    // What still has words, for when they are past their time.
    index('inbound_events_kept_index')
      .on(table.handledAt)
      .where(sql`handled_at is not null and payload <> '{}'`),
    index('inbound_events_pending_index')
      .on(table.conversationKey, table.happenedAt, table.id)
      .where(sql`state = 'pending'`),
  ],
);
export type StoredInboundEvent = typeof inboundEvents.$inferSelect;
