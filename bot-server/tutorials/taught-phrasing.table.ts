import { sql } from 'drizzle-orm';
import { index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { areas } from '#bot/areas/area.table.ts';
import { id, instant } from '#bot/db/columns.ts';
import { officers } from '#bot/teams/team.table.ts';

/** What a commune's staff taught the engine: who asks in these words wants this tutorial. */
export const taughtPhrasings = pgTable(
  'taught_phrasings',
  {
    id: id(),
    areaId: uuid('area_id')
      .notNull()
      .references(() => areas.id),
    tutorialId: text('tutorial_id').notNull(),
    /** Masked, NFC, never changed: other words are another row. */
    words: text('words').notNull(),
    /** The words as they are compared, so that nothing is taught twice in other letters. */
    wordsKey: text('words_key').notNull(),
    state: text('state', { enum: ['draft', 'published', 'retired'] }).notNull(),
    authorId: uuid('author_id')
      .notNull()
      .references(() => officers.id),
    createdAt: instant('created_at').notNull(),
    /** May be its author. */
    publisherId: uuid('publisher_id').references(() => officers.id),
    publishedAt: instant('published_at'),
    retiredBy: uuid('retired_by').references(() => officers.id),
    retiredAt: instant('retired_at'),
  },
  (table) => [
    uniqueIndex('taught_phrasings_words_key')
      .on(table.areaId, table.wordsKey)
      .where(sql`state <> 'retired'`),
    index('taught_phrasings_area_id_created_at_index').on(table.areaId, table.createdAt),
  ],
);
export type TaughtPhrasingRow = typeof taughtPhrasings.$inferSelect;
