import {
  date,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { areas } from '#bot/areas/area.table.ts';
import { id, instant } from '#bot/db/columns.ts';
import { officers } from '#bot/teams/team.table.ts';

/** A sheet of paper with a QR code of its own, so that its scans are counted. */
export const posters = pgTable(
  'posters',
  {
    id: id(),
    /** Stands in the address that the QR code opens: `/q/<code>`. */
    code: text('code').notNull(),
    /** Where it hangs: a village, or the commune's office. */
    areaId: uuid('area_id')
      .notNull()
      .references(() => areas.id),
    /** Opens that village's Mini App, or one tutorial in it. */
    kind: text('kind', { enum: ['village', 'tutorial'] }).notNull(),
    tutorialId: text('tutorial_id'),
    createdBy: uuid('created_by').references(() => officers.id),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    uniqueIndex('posters_code_key').on(table.code),
    // Printed again it keeps its code, so that its scans are counted on.
    unique('posters_place_key').on(table.areaId, table.kind, table.tutorialId).nullsNotDistinct(),
  ],
);
export type Poster = typeof posters.$inferSelect;

/** Scans of a poster a day; a day in Asia/Ho_Chi_Minh. Nobody's name stands here. */
export const posterScans = pgTable(
  'poster_scans',
  {
    posterId: uuid('poster_id')
      .notNull()
      .references(() => posters.id),
    day: date('day').notNull(),
    scans: integer('scans').notNull().default(0),
  },
  (table) => [primaryKey({ name: 'poster_scans_key', columns: [table.posterId, table.day] })],
);
