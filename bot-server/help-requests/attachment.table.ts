import { sql } from 'drizzle-orm';
import { bigint, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { areas } from '#bot/areas/area.table.ts';
import { bytea, id, instant } from '#bot/db/columns.ts';
import { residents } from '#bot/residents/resident.table.ts';
import { attachmentKinds } from '#shared/attachments.ts';
import { helpRequestHistory, helpRequests } from './help-request.table.ts';

/** A photo or voice note: uploaded first, then part of one line of a request's history. */
export const attachments = pgTable(
  'attachments',
  {
    id: id(),
    /** Who sent it, helpers too: everybody signs in as a resident. Null for a picture of a canned answer. */
    uploadedBy: uuid('uploaded_by').references(() => residents.id),
    areaId: uuid('area_id')
      .notNull()
      .references(() => areas.id),
    helpRequestId: uuid('help_request_id').references(() => helpRequests.id),
    historyId: bigint('history_id', { mode: 'bigint' }).references(() => helpRequestHistory.id),
    kind: text('kind', { enum: attachmentKinds }).notNull(),
    contentType: text('content_type').notNull(),
    sizeBytes: integer('size_bytes').notNull(),
    /** Without the metadata that cameras add. */
    bytes: bytea('bytes').notNull(),
    /** Made on the device; the same key twice is the same attachment. */
    idempotencyKey: text('idempotency_key').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    uniqueIndex('attachments_idempotency_key').on(table.uploadedBy, table.idempotencyKey),
    index('attachments_help_request_id_index').on(table.helpRequestId),
    index('attachments_sent_index').on(table.createdAt).where(sql`help_request_id is not null`),
    index('attachments_unsent_index').on(table.createdAt).where(sql`help_request_id is null`),
  ],
);
export type AttachmentRow = typeof attachments.$inferSelect;
