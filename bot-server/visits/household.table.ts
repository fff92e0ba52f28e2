import { sql } from 'drizzle-orm';
import { date, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { areas } from '#bot/areas/area.table.ts';
import { id, instant } from '#bot/db/columns.ts';
import { members, teams } from '#bot/teams/team.table.ts';

/** A house that the team goes to. No more is kept than finding it and planning the next visit need. */
export const households = pgTable(
  'households',
  {
    id: id(),
    areaId: uuid('area_id')
      .notNull()
      .references(() => areas.id),
    teamId: uuid('team_id')
      .notNull()
      .references(() => teams.id),
    /** Of an imported list, unique in its village; null for one that was entered by hand. */
    code: text('code'),
    /** What the house is called in the village: "nhà bà Tư Hạnh". */
    name: text('name').notNull(),
    /** How to find it. */
    place: text('place'),
    /** The member who looks after this house. */
    assignedTo: uuid('assigned_to').references(() => members.id),
    lastVisitAt: instant('last_visit_at'),
    /** Day in Asia/Ho_Chi_Minh on which the team said it would come again. */
    nextVisitDay: date('next_visit_day'),
    /** The people of the house do not want to be visited; they are left alone. */
    refusedAt: instant('refused_at'),
    /** Moved away or entered twice; visits made stay counted. */
    closedAt: instant('closed_at'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    uniqueIndex('households_area_id_code_key').on(table.areaId, table.code),
    index('households_team_id_last_visit_at_index').on(table.teamId, table.lastVisitAt),
    index('households_assigned_to_index').on(table.assignedTo),
    index('households_closed_at_index').on(table.closedAt).where(sql`closed_at is not null`),
  ],
);
export type Household = typeof households.$inferSelect;
