import { sql } from 'drizzle-orm';
import { index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { areas } from '#bot/areas/area.table.ts';
import { id, instant } from '#bot/db/columns.ts';
import { officers } from '#bot/teams/team.table.ts';
import { dataRequestKinds, dataRequestSources } from '#shared/residents.ts';
import { residents } from './resident.table.ts';

/** Somebody wants to see, mend or delete what is kept about them; the law gives the commune two working days to answer. */
export const dataRequests = pgTable(
  'data_requests',
  {
    id: id(),
    areaId: uuid('area_id')
      .notNull()
      .references(() => areas.id),
    residentId: uuid('resident_id')
      .notNull()
      .references(() => residents.id),
    kind: text('kind', { enum: dataRequestKinds }).notNull(),
    source: text('source', { enum: dataRequestSources }).notNull(),
    receivedAt: instant('received_at').notNull(),
    dueAt: instant('due_at').notNull(),
    /** What they said, masked. */
    words: text('words'),
    state: text('state', { enum: ['open', 'done', 'refused'] })
      .notNull()
      .default('open'),
    answer: text('answer'),
    answeredAt: instant('answered_at'),
    answeredBy: uuid('answered_by').references(() => officers.id),
    enteredBy: uuid('entered_by').references(() => officers.id),
    idempotencyKey: text('idempotency_key').notNull(),
  },
  (table) => [
    index('data_requests_area_id_due_at_index').on(table.areaId, table.dueAt),
    index('data_requests_open_index').on(table.areaId, table.dueAt).where(sql`state = 'open'`),
    index('data_requests_resident_id_index').on(table.residentId),
    index('data_requests_kept_index')
      .on(table.answeredAt)
      .where(sql`words is not null or answer is not null`),
    uniqueIndex('data_requests_idempotency_key').on(table.residentId, table.idempotencyKey),
  ],
);
export type DataRequest = typeof dataRequests.$inferSelect;
