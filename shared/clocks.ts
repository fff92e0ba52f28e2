import * as z from 'zod/mini';
import { HelpRequestKind } from './help-requests.ts';

/** A part of a day in which people work, as minutes since midnight in Asia/Ho_Chi_Minh; 1440 is midnight again. */
export const WorkFrame = z
  .object({
    from: z.int().check(z.minimum(0), z.maximum(1439)),
    to: z.int().check(z.minimum(1), z.maximum(1440)),
  })
  .check(z.refine(({ from, to }) => from < to));
export type WorkFrame = z.infer<typeof WorkFrame>;

const DayFrames = z.array(WorkFrame).check(z.maxLength(6));

/** Seven days, Sunday first. */
export const WeekFrames = z.array(DayFrames).check(z.length(7));
export type WeekFrames = z.infer<typeof WeekFrames>;

export const closedDayReasons = ['harvest', 'festival', 'swapped-day', 'other'] as const;

/** The steps a clock takes by itself. */
export const clockStepKinds = [
  'warn-claim',
  'return-claim',
  'remind-group',
  'remind-leader',
  'escalate',
  'first-answer-overdue',
  'update-overdue',
  'solution-overdue',
  'free-window-closing',
  'window-closing',
] as const;
export const ClockStepKind = z.enum(clockStepKinds);
export type ClockStepKind = z.infer<typeof ClockStepKind>;

/** Minutes of working time; at most four weeks of days of 24 hours. */
const Minutes = z.int().check(z.minimum(5), z.maximum(40_320));

/** How fast an area wants to be for one kind of request; null in a step is "never". */
export const ClockPolicy = z.object({
  kind: HelpRequestKind,
  firstAnswerMinutes: Minutes,
  updateMinutes: Minutes,
  solutionMinutes: Minutes,
  silentClaimMinutes: Minutes,
  remindGroupMinutes: z.nullable(Minutes),
  remindLeaderMinutes: z.nullable(Minutes),
  escalateMinutes: z.nullable(Minutes),
});
export type ClockPolicy = z.infer<typeof ClockPolicy>;

const exceptionFields = {
  id: z.uuid(),
  firstDay: z.iso.date(),
  lastDay: z.iso.date(),
  /** Empty is closed all day. */
  frames: DayFrames,
  reason: z.enum(closedDayReasons),
  label: z.string().check(z.trim(), z.minLength(1), z.maxLength(80)),
};

/** Days that differ from the week; both are included. */
export const CalendarException = z
  .object(exceptionFields)
  .check(z.refine(({ firstDay, lastDay }) => firstDay <= lastDay));
export type CalendarException = z.infer<typeof CalendarException>;

export const ReopenPolicy = z.object({
  mode: z.enum(['same', 'new', 'same-within']),
  withinDays: z.int().check(z.minimum(1), z.maximum(90)),
  keepsHelper: z.boolean(),
});
export type ReopenPolicy = z.infer<typeof ReopenPolicy>;

/** The rules in force in one area, and which of them are its own; the others come from above or are ours. */
export const ClockRules = z.object({
  areaId: z.uuid(),
  areaName: z.string(),
  policies: z.array(z.extend(ClockPolicy, { isOwn: z.boolean() })),
  calendar: z.object({ frames: WeekFrames, keepsHolidays: z.boolean(), isOwn: z.boolean() }),
  /** Those that are not over; the own ones and those from above. */
  exceptions: z.array(z.object({ ...exceptionFields, isOwn: z.boolean() })),
  reopening: z.extend(ReopenPolicy, { isOwn: z.boolean() }),
  /** Public holidays and Tết of this and the next year, as days in Asia/Ho_Chi_Minh. */
  holidays: z.array(z.object({ day: z.iso.date(), label: z.string() })),
});
export type ClockRules = z.infer<typeof ClockRules>;

/** What staff save of them; null takes an own rule back so that the one above is in force again. */
export const ClockRulesChange = z.object({
  policy: z.optional(ClockPolicy),
  dropPolicy: z.optional(HelpRequestKind),
  calendar: z.optional(z.nullable(z.object({ frames: WeekFrames, keepsHolidays: z.boolean() }))),
  reopening: z.optional(z.nullable(ReopenPolicy)),
});
export type ClockRulesChange = z.infer<typeof ClockRulesChange>;

/** When something opened now would be due, so that staff see what their rules mean. */
export const ClockPreview = z.object({
  openedAt: z.iso.datetime(),
  kind: HelpRequestKind,
  steps: z.array(z.object({ kind: ClockStepKind, at: z.iso.datetime() })),
});
export type ClockPreview = z.infer<typeof ClockPreview>;
