import { pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { areas } from '#bot/areas/area.table.ts';
import { instant } from '#bot/db/columns.ts';
import { members } from './team.table.ts';

/** What a member says to the bot once, so that it knows who they are; the latest of each member is good. */
export const botLinkCodes = pgTable(
  'bot_link_codes',
  {
    memberId: uuid('member_id')
      .primaryKey()
      .references(() => members.id),
    areaId: uuid('area_id')
      .notNull()
      .references(() => areas.id),
    code: text('code').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (table) => [uniqueIndex('bot_link_codes_code_key').on(table.code)],
);
