import { sql } from 'drizzle-orm';
import { bigint, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from '#bot/db/columns.ts';

/** Deliveries that came in together, safe in one row until a worker takes them apart; people's secrets are masked already. */
export const inboundBatches = pgTable('inbound_batches', {
  id: bigint('id', { mode: 'bigint' }).primaryKey().generatedAlwaysAsIdentity(),
  /** A JSON array of `NewInboundEvent`. As text: what is in an event can then never keep it out. */
  events: text('events').notNull(),
  /** How many those are. */
  size: integer('size').notNull(),
  /** When the database got them, by the database's clock, which no simulator moves. */
  receivedAt: instant('received_at').notNull().default(sql`now()`),
});
