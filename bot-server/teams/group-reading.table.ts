import { index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { areas } from '#bot/areas/area.table.ts';
import { instant } from '#bot/db/columns.ts';

/** Who was in a team's Zalo group when Zalo was last asked. */
export const groupReadings = pgTable(
  'group_readings',
  {
    /** Zalo's id of the group. */
    groupId: text('group_id').primaryKey(),
    areaId: uuid('area_id')
      .notNull()
      .references(() => areas.id),
    readAt: instant('read_at').notNull(),
    /** Ids relative to the Official Account, and names as Zalo shows them. */
    people: jsonb('people').$type<{ id: string; name: string }[]>().notNull(),
  },
  (table) => [index('group_readings_area_id_index').on(table.areaId)],
);
