import { sql } from 'drizzle-orm';
import { integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { areas } from '#bot/areas/area.table.ts';
import { bytea, id, instant } from '#bot/db/columns.ts';

/** An answer that is often given: a team's own, or the commune's for all its teams. */
export const cannedAnswers = pgTable(
  'canned_answers',
  {
    id: id(),
    /** The village or commune that may use it, with everything below. */
    areaId: uuid('area_id')
      .notNull()
      .references(() => areas.id),
    /** What is typed in the group after "mẫu": folded letters and digits, one word. */
    shortName: text('short_name').notNull(),
    title: text('title').notNull(),
    text: text('text').notNull(),
    tutorialId: text('tutorial_id'),
    updatedAt: instant('updated_at').notNull(),
    retiredAt: instant('retired_at'),
  },
  (table) => [
    // A retired one leaves its name to others.
    uniqueIndex('canned_answers_area_id_short_name_key')
      .on(table.areaId, table.shortName)
      .where(sql`${table.retiredAt} is null`),
  ],
);
export type CannedAnswerRow = typeof cannedAnswers.$inferSelect;

/** Goes along with the answer; a copy of it becomes part of the request. */
export const cannedAnswerPictures = pgTable(
  'canned_answer_pictures',
  {
    id: id(),
    cannedAnswerId: uuid('canned_answer_id')
      .notNull()
      .references(() => cannedAnswers.id),
    position: integer('position').notNull(),
    /** Made on the device; the same key twice is the same picture. */
    idempotencyKey: text('idempotency_key').notNull(),
    contentType: text('content_type').notNull(),
    bytes: bytea('bytes').notNull(),
  },
  (table) => [
    uniqueIndex('canned_answer_pictures_key').on(table.cannedAnswerId, table.idempotencyKey),
  ],
);
