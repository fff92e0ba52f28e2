import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { areas } from '#bot/areas/area.table.ts';
import { members } from './team.table.ts';

/** How the commune's desk reaches a member outside Zalo. Apart from the members, whose names everybody in the commune may read. */
export const memberContacts = pgTable(
  'member_contacts',
  {
    memberId: uuid('member_id')
      .primaryKey()
      .references(() => members.id),
    areaId: uuid('area_id')
      .notNull()
      .references(() => areas.id),
    /** Ten digits, the first a zero. */
    phone: text('phone').notNull(),
  },
  (table) => [index('member_contacts_area_id_index').on(table.areaId)],
);
