import { index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { areas } from '#bot/areas/area.table.ts';
import { id, instant } from '#bot/db/columns.ts';
import { teams } from './team.table.ts';

/** What was told to a team, whichever channel carried it: the Mini App inbox reads it from here. */
export const teamPosts = pgTable(
  'team_posts',
  {
    id: id(),
    teamId: uuid('team_id')
      .notNull()
      .references(() => teams.id),
    areaId: uuid('area_id')
      .notNull()
      .references(() => areas.id),
    text: text('text').notNull(),
    dedupeKey: text('dedupe_key').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    uniqueIndex('team_posts_dedupe_key').on(table.dedupeKey),
    index('team_posts_team_id_at_index').on(table.teamId, table.at),
    index('team_posts_at_index').on(table.at),
  ],
);
