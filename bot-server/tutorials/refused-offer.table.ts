import { index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { areas } from '#bot/areas/area.table.ts';
import { instant } from '#bot/db/columns.ts';

/** Words after which a tutorial was offered that did not help, masked and nobody's: for those who teach the engine. */
export const refusedOffers = pgTable(
  'refused_offers',
  {
    areaId: uuid('area_id')
      .notNull()
      .references(() => areas.id),
    words: text('words').notNull(),
    /** The first of those that were offered. */
    tutorialId: text('tutorial_id').notNull(),
    times: integer('times').notNull().default(1),
    lastAt: instant('last_at').notNull(),
    /** Staff have seen to it. */
    settledAt: instant('settled_at'),
  },
  (table) => [
    primaryKey({
      name: 'refused_offers_key',
      columns: [table.areaId, table.words, table.tutorialId],
    }),
    index('refused_offers_last_at_index').on(table.lastAt),
  ],
);
