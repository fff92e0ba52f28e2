import {
  type AnyPgColumn,
  bigint,
  date,
  index,
  integer,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { areas } from '#bot/areas/area.table.ts';
import { id, instant } from '#bot/db/columns.ts';
import { members, officers, teams } from '#bot/teams/team.table.ts';
import { creditKinds, deedKinds, dutyPlaces } from '#shared/credit.ts';

/** What a member did, one row a deed, written together with it. Rows are only added; a mistake is put right by a row of its own. */
export const creditEntries = pgTable(
  'credit_entries',
  {
    id: bigint('id', { mode: 'bigint' }).primaryKey().generatedAlwaysAsIdentity(),
    areaId: uuid('area_id')
      .notNull()
      .references(() => areas.id),
    teamId: uuid('team_id')
      .notNull()
      .references(() => teams.id),
    memberId: uuid('member_id')
      .notNull()
      .references(() => members.id),
    kind: text('kind', { enum: creditKinds }).notNull(),
    /** Day in Asia/Ho_Chi_Minh on which it was done. */
    day: date('day').notNull(),
    /** Negative only in a correction. */
    count: integer('count').notNull(),
    minutes: integer('minutes').notNull().default(0),
    /** What it was: the same cause is counted once. */
    causeKey: text('cause_key').notNull(),
    note: text('note'),
    /** What sort of deed a correction counts, and who put it right. */
    corrects: text('corrects', { enum: deedKinds }),
    correctedBy: uuid('corrected_by').references(() => members.id),
    /** The signed sheet that it stands on; null while none does. */
    sheetId: uuid('sheet_id').references((): AnyPgColumn => creditSheets.id),
    at: instant('at').notNull(),
  },
  (table) => [
    uniqueIndex('credit_entries_cause_key').on(table.memberId, table.causeKey),
    index('credit_entries_team_id_day_index').on(table.teamId, table.day),
    index('credit_entries_sheet_id_index').on(table.sheetId),
  ],
);
export type CreditEntry = typeof creditEntries.$inferSelect;

/** A turn at the culture house or at the commune's one-stop desk. */
export const dutyShifts = pgTable(
  'duty_shifts',
  {
    id: id(),
    areaId: uuid('area_id')
      .notNull()
      .references(() => areas.id),
    place: text('place', { enum: dutyPlaces }).notNull(),
    /** Day in Asia/Ho_Chi_Minh; minutes since its midnight. */
    day: date('day').notNull(),
    fromMinute: integer('from_minute').notNull(),
    toMinute: integer('to_minute').notNull(),
    note: text('note'),
    createdAt: instant('created_at').notNull(),
    cancelledAt: instant('cancelled_at'),
  },
  (table) => [index('duty_shifts_area_id_day_index').on(table.areaId, table.day)],
);
export type DutyShiftRow = typeof dutyShifts.$inferSelect;

/** Who has a turn, and whether they came. */
export const dutyMembers = pgTable(
  'duty_members',
  {
    shiftId: uuid('shift_id')
      .notNull()
      .references(() => dutyShifts.id),
    memberId: uuid('member_id')
      .notNull()
      .references(() => members.id),
    /** People helped while there; null until the turn is recorded. */
    peopleHelped: integer('people_helped'),
    recordedAt: instant('recorded_at'),
  },
  (table) => [
    uniqueIndex('duty_members_key').on(table.shiftId, table.memberId),
    index('duty_members_member_id_index').on(table.memberId),
  ],
);

/** A month's sheet as it was signed off: what it said then does not change when something is put right later. */
export const creditSheets = pgTable(
  'credit_sheets',
  {
    id: id(),
    areaId: uuid('area_id')
      .notNull()
      .references(() => areas.id),
    teamId: uuid('team_id')
      .notNull()
      .references(() => teams.id),
    /** First day of its period. */
    firstDay: date('first_day').notNull(),
    lastDay: date('last_day').notNull(),
    /** JSON of `CreditSheet` lines. */
    lines: text('lines').notNull(),
    signedByMember: uuid('signed_by_member').references(() => members.id),
    signedByOfficer: uuid('signed_by_officer').references(() => officers.id),
    signedAt: instant('signed_at').notNull(),
  },
  (table) => [uniqueIndex('credit_sheets_key').on(table.teamId, table.firstDay)],
);
