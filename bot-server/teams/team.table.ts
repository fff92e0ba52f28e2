import { boolean, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { areas } from '#bot/areas/area.table.ts';
import { bots } from '#bot/bots/bot.table.ts';
import { id, instant } from '#bot/db/columns.ts';
import { officialAccounts } from '#bot/official-accounts/official-account.table.ts';
import { officerRoles } from '#shared/staff.ts';

/** A village's digital team. */
export const teams = pgTable(
  'teams',
  {
    id: id(),
    code: text('code').notNull(),
    name: text('name').notNull(),
    areaId: uuid('area_id')
      .notNull()
      .references(() => areas.id),
  },
  (table) => [
    uniqueIndex('teams_code_key').on(table.code),
    uniqueIndex('teams_area_id_key').on(table.areaId),
  ],
);
export type Team = typeof teams.$inferSelect;

/**
 * A neighbour of the team. `unconfirmed`: spoke in the group without being on the list, the leader has been asked;
 * `left`: may no longer act, kept because the register names them.
 */
export const members = pgTable(
  'members',
  {
    id: id(),
    teamId: uuid('team_id')
      .notNull()
      .references(() => teams.id),
    areaId: uuid('area_id')
      .notNull()
      .references(() => areas.id),
    /** Code of the import; null for those who came in through the group. */
    code: text('code'),
    /** Short number within the team's Official Account, for "đồng ý M7". */
    number: integer('number').generatedAlwaysAsIdentity(),
    name: text('name').notNull(),
    /** Id relative to the Official Account. */
    oaUserId: text('oa_user_id'),
    /** Id relative to the Zalo App; learnt from Zalo, never from a client. */
    appUserId: text('app_user_id'),
    /** Id relative to the bot in the team's group. Zalo tells of no other id that it belongs to. */
    botUserId: text('bot_user_id'),
    /** When Zalo was last asked for `appUserId`. */
    appUserIdAskedAt: instant('app_user_id_asked_at'),
    isLeader: boolean('is_leader').notNull().default(false),
    state: text('state', { enum: ['active', 'unconfirmed', 'left'] }).notNull(),
    joinedAt: instant('joined_at').notNull(),
  },
  (table) => [
    uniqueIndex('members_code_key').on(table.code),
    uniqueIndex('members_team_id_oa_user_id_key').on(table.teamId, table.oaUserId),
    uniqueIndex('members_team_id_bot_user_id_key').on(table.teamId, table.botUserId),
    index('members_oa_user_id_index').on(table.oaUserId),
    index('members_app_user_id_index').on(table.appUserId),
    index('members_area_id_index').on(table.areaId),
  ],
);
export type Member = typeof members.$inferSelect;

/** The Zalo group of a team: owned by the commune's Official Account, or an ordinary one in which a bot sits. */
export const groups = pgTable(
  'groups',
  {
    id: id(),
    /** Zalo's id of the group. */
    groupId: text('group_id').notNull(),
    name: text('name').notNull(),
    teamId: uuid('team_id')
      .notNull()
      .references(() => teams.id),
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
    /** Since when nobody can be reached there, and our code of why; both null while it is active. */
    goneAt: instant('gone_at'),
    goneReason: text('gone_reason'),
    /** Database time since when it is tried (again), put down by the database: a refusal of what began before says nothing of it. */
    aliveSince: instant('alive_since'),
  },
  (table) => [
    uniqueIndex('groups_group_id_key').on(table.groupId),
    uniqueIndex('groups_team_id_key').on(table.teamId),
    index('groups_area_id_index').on(table.areaId),
  ],
);
export type Group = typeof groups.$inferSelect;

/** Commune staff or province supervisors; they see the area and everything under it. */
export const officers = pgTable(
  'officers',
  {
    id: id(),
    code: text('code').notNull(),
    name: text('name').notNull(),
    areaId: uuid('area_id')
      .notNull()
      .references(() => areas.id),
    role: text('role', { enum: officerRoles }).notNull(),
    oaUserId: text('oa_user_id'),
    appUserId: text('app_user_id'),
    appUserIdAskedAt: instant('app_user_id_asked_at'),
    state: text('state', { enum: ['active', 'left'] })
      .notNull()
      .default('active'),
  },
  (table) => [
    uniqueIndex('officers_code_key').on(table.code),
    index('officers_oa_user_id_index').on(table.oaUserId),
    index('officers_app_user_id_index').on(table.appUserId),
    index('officers_area_id_index').on(table.areaId),
  ],
);
export type Officer = typeof officers.$inferSelect;
