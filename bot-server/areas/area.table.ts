import {
  type AnyPgColumn,
  date,
  index,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { id, ltree } from '#bot/db/columns.ts';

/** A node of the administrative tree. Dated, because areas merge; an area that ended keeps its row. */
export const areas = pgTable(
  'areas',
  {
    id: id(),
    /** Stable code that imports name it by. */
    code: text('code').notNull(),
    name: text('name').notNull(),
    level: text('level', { enum: ['province', 'commune', 'village'] }).notNull(),
    parentId: uuid('parent_id').references((): AnyPgColumn => areas.id),
    /** Path from the root; row-level security compares it with the reader's own. */
    path: ltree('path').notNull(),
    /** Names that people still use: before mergers, hamlet numbers, nicknames. */
    oldNames: text('old_names').array().notNull().default([]),
    validFrom: date('valid_from'),
    validTo: date('valid_to'),
    /** Where its people, requests and groups went when it ended by a merger. */
    mergedInto: uuid('merged_into').references((): AnyPgColumn => areas.id),
  },
  (table) => [
    uniqueIndex('areas_code_key').on(table.code),
    uniqueIndex('areas_path_key').on(table.path),
    index('areas_path_gist').using('gist', table.path),
    index('areas_parent_id_index').on(table.parentId),
  ],
);
export type Area = typeof areas.$inferSelect;
