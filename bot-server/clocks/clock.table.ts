import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { areas } from '#bot/areas/area.table.ts';
import { id, instant } from '#bot/db/columns.ts';
import { helpRequests } from '#bot/help-requests/help-request.table.ts';
import { clockStepKinds, closedDayReasons, type WeekFrames } from '#shared/clocks.ts';
import { helpRequestKinds } from '#shared/help-requests.ts';

/** How fast an area wants to be, for one kind of request. The nearest area upwards that has a row decides; minutes of working time. */
export const clockPolicies = pgTable(
  'clock_policies',
  {
    id: id(),
    areaId: uuid('area_id')
      .notNull()
      .references(() => areas.id),
    kind: text('kind', { enum: helpRequestKinds }).notNull(),
    firstAnswerMinutes: integer('first_answer_minutes').notNull(),
    updateMinutes: integer('update_minutes').notNull(),
    solutionMinutes: integer('solution_minutes').notNull(),
    /** A claim that is silent this long goes back to the queue. */
    silentClaimMinutes: integer('silent_claim_minutes').notNull(),
    /** Of an unclaimed request; null is never. */
    remindGroupMinutes: integer('remind_group_minutes'),
    remindLeaderMinutes: integer('remind_leader_minutes'),
    escalateMinutes: integer('escalate_minutes'),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [uniqueIndex('clock_policies_area_id_kind_key').on(table.areaId, table.kind)],
);
export type ClockPolicyRow = typeof clockPolicies.$inferSelect;

/** When the people of an area work: the nearest area upwards that has a row decides. */
export const workingCalendars = pgTable('working_calendars', {
  areaId: uuid('area_id')
    .primaryKey()
    .references(() => areas.id),
  frames: jsonb('frames').$type<WeekFrames>().notNull(),
  /** Whether public holidays and Tết close the day. */
  keepsHolidays: boolean('keeps_holidays').notNull().default(true),
  updatedAt: instant('updated_at').notNull(),
});

export type WorkingCalendarRow = typeof workingCalendars.$inferSelect;

/** Days of an area that differ from its week: a harvest, a festival, a Saturday made up for. */
export const calendarExceptions = pgTable(
  'calendar_exceptions',
  {
    id: id(),
    areaId: uuid('area_id')
      .notNull()
      .references(() => areas.id),
    /** Days in Asia/Ho_Chi_Minh, both included. */
    firstDay: date('first_day').notNull(),
    lastDay: date('last_day').notNull(),
    /** Empty is closed all day. */
    frames: jsonb('frames').$type<WeekFrames[number]>().notNull(),
    reason: text('reason', { enum: closedDayReasons }).notNull(),
    label: text('label').notNull(),
  },
  (table) => [
    index('calendar_exceptions_area_id_first_day_index').on(table.areaId, table.firstDay),
  ],
);

export type CalendarExceptionRow = typeof calendarExceptions.$inferSelect;

/** How a finished request is taken up again in an area; the nearest area upwards that has a row decides. */
export const reopenPolicies = pgTable('reopen_policies', {
  areaId: uuid('area_id')
    .primaryKey()
    .references(() => areas.id),
  mode: text('mode', { enum: ['same', 'new', 'same-within'] }).notNull(),
  /** For `same-within`: later, a new request continues the old one. */
  withinDays: integer('within_days').notNull(),
  keepsHelper: boolean('keeps_helper').notNull(),
  updatedAt: instant('updated_at').notNull(),
});

export type ReopenPolicyRow = typeof reopenPolicies.$inferSelect;

/** One step that a request's clock will take, or has taken. Planned anew whenever the request changes; what was taken stays. */
export const clockSteps = pgTable(
  'clock_steps',
  {
    id: bigint('id', { mode: 'bigint' }).primaryKey().generatedAlwaysAsIdentity(),
    helpRequestId: uuid('help_request_id')
      .notNull()
      .references(() => helpRequests.id),
    areaId: uuid('area_id')
      .notNull()
      .references(() => areas.id),
    /** `replan` is no step: the rules have changed, so the request is looked at again. */
    kind: text('kind', { enum: [...clockStepKinds, 'replan'] }).notNull(),
    /** From when it counts: a claim, a resident's word, a start of the clocks. Each step is taken once for each. */
    sinceAt: instant('since_at').notNull(),
    dueAt: instant('due_at').notNull(),
    doneAt: instant('done_at'),
    /** `overtaken`: came due together with a stronger one, which alone was said. */
    outcome: text('outcome', { enum: ['taken', 'overtaken'] }),
  },
  (table) => [
    uniqueIndex('clock_steps_once_key').on(table.helpRequestId, table.kind, table.sinceAt),
    index('clock_steps_due_index').on(table.dueAt).where(sql`done_at is null`),
  ],
);
export type ClockStepRow = typeof clockSteps.$inferSelect;
