import { sql } from 'drizzle-orm';
import { date, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { areas } from '#bot/areas/area.table.ts';
import { id, instant } from '#bot/db/columns.ts';
import { helpRequests } from '#bot/help-requests/help-request.table.ts';
import { members, teams } from '#bot/teams/team.table.ts';
import { visitDeeds, visitResults } from '#shared/visits.ts';
import { households } from './household.table.ts';

/** Going to a house. Made on a phone that may be offline: its id comes from there, and the same id again is the same visit. */
export const visits = pgTable(
  'visits',
  {
    id: id(),
    areaId: uuid('area_id')
      .notNull()
      .references(() => areas.id),
    teamId: uuid('team_id')
      .notNull()
      .references(() => teams.id),
    memberId: uuid('member_id')
      .notNull()
      .references(() => members.id),
    householdId: uuid('household_id')
      .notNull()
      .references(() => households.id),
    helpRequestId: uuid('help_request_id').references(() => helpRequests.id),
    visitedAt: instant('visited_at').notNull(),
    result: text('result', { enum: visitResults }).notNull(),
    minutes: integer('minutes'),
    nextDay: date('next_day'),
    /** Masked; nothing that identifies papers. */
    note: text('note'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    index('visits_household_id_index').on(table.householdId, table.visitedAt),
    index('visits_team_id_visited_at_index').on(table.teamId, table.visitedAt),
    index('visits_member_id_visited_at_index').on(table.memberId, table.visitedAt),
    index('visits_area_id_visited_at_index').on(table.areaId, table.visitedAt),
    index('visits_help_request_id_index').on(table.helpRequestId),
    index('visits_note_index').on(table.visitedAt).where(sql`note is not null`),
  ],
);
export type Visit = typeof visits.$inferSelect;

/** What was done at a visit, and for how many people: campaigns count these. */
export const visitDeedRows = pgTable(
  'visit_deeds',
  {
    visitId: uuid('visit_id')
      .notNull()
      .references(() => visits.id),
    deed: text('deed', { enum: visitDeeds }).notNull(),
    people: integer('people').notNull(),
  },
  (table) => [primaryKey({ columns: [table.visitId, table.deed] })],
);

/** A drive with a target for each village. What was done may pass 100 %. */
export const campaigns = pgTable(
  'campaigns',
  {
    id: id(),
    /** The commune or village whose campaign it is. */
    areaId: uuid('area_id')
      .notNull()
      .references(() => areas.id),
    name: text('name').notNull(),
    deed: text('deed', { enum: visitDeeds }).notNull(),
    /** Days in Asia/Ho_Chi_Minh, both included. */
    firstDay: date('first_day').notNull(),
    lastDay: date('last_day').notNull(),
    createdAt: instant('created_at').notNull(),
    closedAt: instant('closed_at'),
  },
  (table) => [index('campaigns_area_id_index').on(table.areaId)],
);
export type Campaign = typeof campaigns.$inferSelect;

export const campaignTargets = pgTable(
  'campaign_targets',
  {
    campaignId: uuid('campaign_id')
      .notNull()
      .references(() => campaigns.id),
    areaId: uuid('area_id')
      .notNull()
      .references(() => areas.id),
    target: integer('target').notNull(),
  },
  (table) => [primaryKey({ columns: [table.campaignId, table.areaId] })],
);
