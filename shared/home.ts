import * as z from 'zod/mini';

/**
 * What needs somebody of the desk now. `urgent-without-team`: danger or lost money of people whom no team hears: it is not known, or there is none.
 * `private-waiting`: what only leader and desk read, and nobody has answered.
 * `overdue`: a due time of an unfinished request has passed. `undelivered`: requests about
 * which Zalo did not bring the resident our word, within seven days. `failed-announcements`: those of seven days with somebody
 * whom they did not reach and who can be tried again.
 */
export const homeNeedKinds = [
  'urgent-without-team',
  'private-waiting',
  'account-disconnected',
  'grant-lost',
  'account-paused',
  'overdue',
  'escalated',
  'data-requests',
  'undelivered',
  'failed-announcements',
  'failed-events',
  'groups-gone',
  'announcements-waiting',
  'tutorials-waiting',
  'tips-waiting',
  'grant-ending',
  'solved-waiting',
  'package-ending',
] as const;
export const HomeNeedKind = z.enum(homeNeedKinds);
export type HomeNeedKind = z.infer<typeof HomeNeedKind>;

export const HomeNeed = z.object({
  kind: HomeNeedKind,
  count: z.int(),
  /** Since when the oldest waits, or when it is due; null where that says nothing. */
  at: z.nullable(z.iso.datetime()),
  /** Whose it is, where that is one thing: the account's name; of urgent matters the codes of the people. */
  name: z.nullable(z.string()),
});
export type HomeNeed = z.infer<typeof HomeNeed>;

/** One day in Asia/Ho_Chi_Minh. Null: from before anything was counted here, or nothing to tell; not nought. */
export const HomeDay = z.object({
  day: z.iso.date(),
  opened: z.nullable(z.int()),
  resolved: z.nullable(z.int()),
  /** Median minutes from asking to the first answer, of what was asked on that day and answered. */
  firstAnswerMinutes: z.nullable(z.int()),
  visits: z.nullable(z.int()),
  reads: z.nullable(z.int()),
});
export type HomeDay = z.infer<typeof HomeDay>;

/** Requests that nobody of a team has taken yet; the team's to do, and so no need of the desk while they are in time. */
export const UnclaimedRequests = z.object({
  count: z.int(),
  urgent: z.int(),
  /** A due time of theirs has passed. */
  overdue: z.int(),
  /** Since when the oldest waits. */
  at: z.nullable(z.iso.datetime()),
});
export type UnclaimedRequests = z.infer<typeof UnclaimedRequests>;

export const Home = z.object({
  madeAt: z.iso.datetime(),
  /** The most pressing first. */
  needs: z.array(HomeNeed),
  unclaimed: UnclaimedRequests,
  /** Seven days, the last is today. */
  days: z.array(HomeDay),
  /** Median of the seven days. */
  firstAnswerMinutes: z.nullable(z.int()),
});
export type Home = z.infer<typeof Home>;

/** Counts of one week. Null where nothing was counted yet, which is not nought. */
export const TotalsWeek = z.object({
  /** The Monday on which it begins. */
  week: z.iso.date(),
  opened: z.nullable(z.int()),
  resolved: z.nullable(z.int()),
  answered: z.nullable(z.int()),
  /** Mean of those that were answered. */
  answerMinutes: z.nullable(z.int()),
  visits: z.nullable(z.int()),
  reads: z.nullable(z.int()),
});
export type TotalsWeek = z.infer<typeof TotalsWeek>;

export const totalsWeeksMax = 12;

/** Counts and never a person; a commune's are the sum of its villages' and its own. */
export const Totals = z.object({
  areaName: z.string(),
  /** The oldest first; the last is still running. */
  weeks: z.array(z.iso.date()),
  communes: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      /** The day of the first thing counted; null where there was none yet. */
      since: z.nullable(z.iso.date()),
      weeks: z.array(TotalsWeek),
      villages: z.array(z.object({ id: z.uuid(), name: z.string(), weeks: z.array(TotalsWeek) })),
    }),
  ),
  /** All communes together. */
  all: z.array(TotalsWeek),
});
export type Totals = z.infer<typeof Totals>;
