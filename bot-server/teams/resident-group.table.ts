import { index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { areas } from '#bot/areas/area.table.ts';
import { bots } from '#bot/bots/bot.table.ts';
import { id, instant } from '#bot/db/columns.ts';
import { officialAccounts } from '#bot/official-accounts/official-account.table.ts';

/** A village's Zalo group of residents, to which the commune announces; nobody there is listened to. */
export const residentGroups = pgTable(
  'resident_groups',
  {
    id: id(),
    /** Zalo's id of the group. */
    groupId: text('group_id').notNull(),
    name: text('name').notNull(),
    areaId: uuid('area_id')
      .notNull()
      .references(() => areas.id),
    officialAccountId: uuid('official_account_id')
      .notNull()
      .references(() => officialAccounts.id),
    /** Who speaks there for us; null: the account itself, which owns the group. */
    botId: uuid('bot_id').references(() => bots.id),
    state: text('state', { enum: ['active', 'gone'] })
      .notNull()
      .default('active'),
    goneAt: instant('gone_at'),
    /** Database time since when it is posted to (again), put down by the database. */
    aliveSince: instant('alive_since'),
  },
  (table) => [
    uniqueIndex('resident_groups_group_id_key').on(table.groupId),
    index('resident_groups_area_id_index').on(table.areaId),
  ],
);
export type ResidentGroup = typeof residentGroups.$inferSelect;
