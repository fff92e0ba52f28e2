import * as z from 'zod/mini';
import { IdempotencyKey } from './idempotency-key.ts';

/** What members get thanks for: requests finished, houses visited, turns of duty. */
export const deedKinds = ['request', 'visit', 'session'] as const;
export const creditKinds = [...deedKinds, 'correction'] as const;
export const CreditKind = z.enum(creditKinds);
export type CreditKind = z.infer<typeof CreditKind>;

export const dutyPlaces = ['culture-house', 'one-stop-desk'] as const;
export const DutyPlace = z.enum(dutyPlaces);
export type DutyPlace = z.infer<typeof DutyPlace>;

const Day = z.iso.date();
const Minute = z.int().check(z.minimum(0), z.maximum(1440));

export const DutyShift = z.object({
  id: z.uuid(),
  place: DutyPlace,
  areaName: z.string(),
  day: Day,
  fromMinute: Minute,
  toMinute: Minute,
  note: z.nullable(z.string()),
  isCancelled: z.boolean(),
  members: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      isMe: z.boolean(),
      peopleHelped: z.nullable(z.int()),
      isRecorded: z.boolean(),
    }),
  ),
});
export type DutyShift = z.infer<typeof DutyShift>;

/** Soonest first; what is past comes newest first after it. */
export const DutyRota = z.object({ shifts: z.array(DutyShift) });
export type DutyRota = z.infer<typeof DutyRota>;

/** Put under an id that the device makes. The leader plans; a member joins or leaves for themselves. */
export const NewDutyShift = z
  .object({
    place: DutyPlace,
    day: Day,
    fromMinute: Minute,
    toMinute: Minute,
    note: z.optional(z.string().check(z.trim(), z.maxLength(200))),
    memberIds: z.array(z.uuid()).check(z.maxLength(50)),
    /** Also on the same weekday of the following weeks. */
    weeks: z.optional(z.int().check(z.minimum(1), z.maximum(13))),
  })
  .check(z.refine(({ fromMinute, toMinute }) => fromMinute < toMinute));
export type NewDutyShift = z.infer<typeof NewDutyShift>;

export const DutyRecord = z.object({
  peopleHelped: z.int().check(z.minimum(0), z.maximum(500)),
  minutes: z.int().check(z.minimum(1), z.maximum(720)),
});
export type DutyRecord = z.infer<typeof DutyRecord>;

/** One member's sums over a period. */
export const CreditLine = z.object({
  memberId: z.uuid(),
  name: z.string(),
  requests: z.int(),
  visits: z.int(),
  sessions: z.int(),
  minutes: z.int(),
  /** Days on which anything was done: what allowances are paid by. */
  days: z.int(),
});
export type CreditLine = z.infer<typeof CreditLine>;

/** The month that a sheet is called by; its days are the server's to say. */
export const CreditMonth = z.string().check(z.regex(/^20\d{2}-(0[1-9]|1[0-2])$/));

export const CreditSheet = z.object({
  month: CreditMonth,
  teamName: z.string(),
  areaName: z.string(),
  firstDay: Day,
  lastDay: Day,
  lines: z.array(CreditLine),
  /** Null while the month can still change. */
  signedAt: z.nullable(z.iso.datetime()),
  signedBy: z.nullable(z.string()),
});
export type CreditSheet = z.infer<typeof CreditSheet>;

/** Which sheets of a month are signed, by village in the order of the commune's list. */
export const CreditOverview = z.object({
  month: CreditMonth,
  villages: z.array(
    z.object({
      areaId: z.uuid(),
      areaName: z.string(),
      signedAt: z.nullable(z.iso.datetime()),
    }),
  ),
});
export type CreditOverview = z.infer<typeof CreditOverview>;

/** A member's own deeds, as thanks: this month, all together, and the last words of residents that were helped. */
export const MyCredit = z.object({
  month: CreditLine,
  total: CreditLine,
  recent: z.array(z.object({ day: Day, kind: CreditKind, note: z.nullable(z.string()) })),
});
export type MyCredit = z.infer<typeof MyCredit>;

/**
 * Puts a member's sums right, by the leader, with a reason. For a day whose sheet is signed it stands on the next sheet.
 */
export const CreditCorrection = z.object({
  idempotencyKey: IdempotencyKey,
  memberId: z.uuid(),
  /** What the count is about. */
  of: z.enum(deedKinds),
  day: Day,
  count: z.int().check(z.minimum(-100), z.maximum(100)),
  minutes: z.int().check(z.minimum(-1440), z.maximum(1440)),
  note: z.string().check(z.trim(), z.minLength(3), z.maxLength(200)),
});
export type CreditCorrection = z.infer<typeof CreditCorrection>;
