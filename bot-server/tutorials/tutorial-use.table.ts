import { sql } from 'drizzle-orm';
import {
  boolean,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { areas } from '#bot/areas/area.table.ts';
import { instant } from '#bot/db/columns.ts';
import { residents } from '#bot/residents/resident.table.ts';

/** How far somebody came with a tutorial. */
export const tutorialProgress = pgTable(
  'tutorial_progress',
  {
    residentId: uuid('resident_id')
      .notNull()
      .references(() => residents.id),
    tutorialId: text('tutorial_id').notNull(),
    /** Last step looked at, counted from 1. */
    step: integer('step').notNull(),
    isFinished: boolean('is_finished').notNull().default(false),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [
    primaryKey({ name: 'tutorial_progress_key', columns: [table.residentId, table.tutorialId] }),
    index('tutorial_progress_updated_at_index').on(table.updatedAt),
  ],
);

/** "Was this tutorial of use?", the latest word of each resident. */
export const tutorialVotes = pgTable(
  'tutorial_votes',
  {
    residentId: uuid('resident_id')
      .notNull()
      .references(() => residents.id),
    tutorialId: text('tutorial_id').notNull(),
    areaId: uuid('area_id')
      .notNull()
      .references(() => areas.id),
    isUseful: boolean('is_useful').notNull(),
    comment: text('comment'),
    votedAt: instant('voted_at').notNull(),
  },
  (table) => [
    primaryKey({ name: 'tutorial_votes_key', columns: [table.residentId, table.tutorialId] }),
    index('tutorial_votes_tutorial_id_index').on(table.tutorialId),
    index('tutorial_votes_area_id_index').on(table.areaId),
    index('tutorial_votes_comment_index').on(table.votedAt).where(sql`comment is not null`),
  ],
);

/** How many residents of a village used a tutorial in a month; counts stay when people are erased. */
export const tutorialUses = pgTable(
  'tutorial_uses',
  {
    areaId: uuid('area_id')
      .notNull()
      .references(() => areas.id),
    /** First day of the month in Asia/Ho_Chi_Minh. */
    month: date('month').notNull(),
    tutorialId: text('tutorial_id').notNull(),
    uses: integer('uses').notNull(),
  },
  (table) => [
    primaryKey({
      name: 'tutorial_uses_key',
      columns: [table.areaId, table.month, table.tutorialId],
    }),
  ],
);
