import { index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { areas } from '#bot/areas/area.table.ts';
import { id, instant } from '#bot/db/columns.ts';

/** A lesson learnt from an answer, in public words; shown in its commune. */
export const tips = pgTable(
  'tips',
  {
    id: id(),
    /** The village whose team found it. */
    areaId: uuid('area_id')
      .notNull()
      .references(() => areas.id),
    /** The request that it was learnt from; one tip a request. */
    helpRequestId: uuid('help_request_id').notNull(),
    text: text('text').notNull(),
    question: text('question'),
    tutorialId: text('tutorial_id'),
    /** Counted from 1. */
    step: integer('step'),
    publishedAt: instant('published_at').notNull(),
    withdrawnAt: instant('withdrawn_at'),
    /** How often it was shown to somebody with a question like it, and what they said to it. */
    shownTimes: integer('shown_times').notNull().default(0),
    helpedTimes: integer('helped_times').notNull().default(0),
    notHelpedTimes: integer('not_helped_times').notNull().default(0),
  },
  (table) => [
    uniqueIndex('tips_help_request_id_key').on(table.helpRequestId),
    index('tips_area_id_index').on(table.areaId),
    index('tips_tutorial_id_index').on(table.tutorialId),
  ],
);
export type TipRow = typeof tips.$inferSelect;
