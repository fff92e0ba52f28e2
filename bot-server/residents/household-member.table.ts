import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { id, instant } from '#bot/db/columns.ts';
import { residents } from './resident.table.ts';

/** Somebody at home whom a resident helps; nobody but that resident reads the list. */
export const householdMembers = pgTable(
  'household_members',
  {
    id: id(),
    residentId: uuid('resident_id')
      .notNull()
      .references(() => residents.id),
    /** What they are called at home. */
    name: text('name').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [index('household_members_resident_id_index').on(table.residentId)],
);
export type HouseholdMemberRow = typeof householdMembers.$inferSelect;
