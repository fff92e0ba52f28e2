import { sql } from 'drizzle-orm';
import {
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { areas } from '#bot/areas/area.table.ts';
import { bytea, id, instant } from '#bot/db/columns.ts';
import { officers } from '#bot/teams/team.table.ts';
import type { Tutorial } from '#shared/tutorials.ts';

/** A commune's own wording of a tutorial, or a tutorial of its own. Published ones stand before the library's. */
export const tutorialVersions = pgTable(
  'tutorial_versions',
  {
    id: id(),
    areaId: uuid('area_id')
      .notNull()
      .references(() => areas.id),
    tutorialId: text('tutorial_id').notNull(),
    /** Counts up for each tutorial of the commune. */
    number: integer('number').notNull(),
    state: text('state', { enum: ['draft', 'review', 'published', 'retired'] }).notNull(),
    content: jsonb('content').$type<Tutorial>().notNull(),
    authorId: uuid('author_id')
      .notNull()
      .references(() => officers.id),
    /** Who published it; never its author. */
    reviewerId: uuid('reviewer_id').references(() => officers.id),
    /** Why it was sent back. */
    remark: text('remark'),
    /** Raised by every change of a draft, so that two editors notice each other. */
    revision: integer('revision').notNull().default(1),
    createdAt: instant('created_at').notNull(),
    changedAt: instant('changed_at').notNull(),
    publishedAt: instant('published_at'),
    retiredAt: instant('retired_at'),
  },
  (table) => [
    uniqueIndex('tutorial_versions_number_key').on(table.areaId, table.tutorialId, table.number),
    uniqueIndex('tutorial_versions_published_key')
      .on(table.areaId, table.tutorialId)
      .where(sql`state = 'published'`),
    uniqueIndex('tutorial_versions_open_key')
      .on(table.areaId, table.tutorialId)
      .where(sql`state in ('draft', 'review')`),
  ],
);
export type TutorialVersion = typeof tutorialVersions.$inferSelect;

/** A picture that a commune put into a step. */
export const tutorialPictures = pgTable(
  'tutorial_pictures',
  {
    id: id(),
    areaId: uuid('area_id')
      .notNull()
      .references(() => areas.id),
    contentType: text('content_type', { enum: ['image/jpeg', 'image/png'] }).notNull(),
    bytes: bytea('bytes').notNull(),
    createdBy: uuid('created_by')
      .notNull()
      .references(() => officers.id),
    createdAt: instant('created_at').notNull(),
    idempotencyKey: text('idempotency_key').notNull(),
  },
  (table) => [
    uniqueIndex('tutorial_pictures_idempotency_key').on(table.areaId, table.idempotencyKey),
  ],
);

/** When a commune last tried a tutorial out on a phone and found it right. */
export const tutorialChecks = pgTable(
  'tutorial_checks',
  {
    areaId: uuid('area_id')
      .notNull()
      .references(() => areas.id),
    tutorialId: text('tutorial_id').notNull(),
    checkedAt: instant('checked_at').notNull(),
    checkedBy: uuid('checked_by')
      .notNull()
      .references(() => officers.id),
  },
  (table) => [
    primaryKey({ name: 'tutorial_checks_key', columns: [table.areaId, table.tutorialId] }),
  ],
);

/** Words that were searched for in vain, masked and nobody's: for those who write tutorials. */
export const missedSearches = pgTable(
  'missed_searches',
  {
    areaId: uuid('area_id')
      .notNull()
      .references(() => areas.id),
    words: text('words').notNull(),
    times: integer('times').notNull().default(1),
    lastAt: instant('last_at').notNull(),
    /** Staff have seen to it. */
    settledAt: instant('settled_at'),
  },
  (table) => [
    primaryKey({ name: 'missed_searches_key', columns: [table.areaId, table.words] }),
    index('missed_searches_area_id_last_at_index').on(table.areaId, table.lastAt),
    index('missed_searches_last_at_index').on(table.lastAt),
  ],
);
