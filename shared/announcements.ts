import * as z from 'zod/mini';
import { MaskedKind } from './help-requests.ts';
import { IdempotencyKey } from './idempotency-key.ts';

/** Year 0 is a year to ISO 8601 and none to the database. */
const inOurTimes = z.regex(/^[12]/);

/** Something to come to; instants, shown in Asia/Ho_Chi_Minh. */
export const AnnouncedEvent = z.object({
  startsAt: z.iso.datetime().check(inOurTimes),
  endsAt: z.nullable(z.iso.datetime().check(inOurTimes)),
  place: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
});
export type AnnouncedEvent = z.infer<typeof AnnouncedEvent>;

export const AnnouncementSummary = z.object({
  id: z.uuid(),
  title: z.string(),
  /** For whom: the commune's name, or the villages'. */
  audience: z.string(),
  publishedAt: z.iso.datetime(),
  /** From then on it is no longer shown among the current ones; null where it stays. */
  expiresAt: z.nullable(z.iso.datetime()),
  event: z.nullable(AnnouncedEvent),
  isRead: z.boolean(),
});
export type AnnouncementSummary = z.infer<typeof AnnouncementSummary>;

/** Current ones of the resident's village and commune, newest first; `unreadCount` counts them. */
export const AnnouncementList = z.object({
  announcements: z.array(AnnouncementSummary),
  unreadCount: z.int(),
});
export type AnnouncementList = z.infer<typeof AnnouncementList>;

/** Its bytes are at `GET /api/announcement-files/:id`. */
export const AnnouncementFile = z.object({
  id: z.uuid(),
  kind: z.enum(['picture', 'document']),
  name: z.string(),
  sizeBytes: z.int(),
});
export type AnnouncementFile = z.infer<typeof AnnouncementFile>;

export const Announcement = z.extend(AnnouncementSummary, {
  body: z.string(),
  /** Empty also in answers that a device kept from before there were any. */
  files: z._default(z.array(AnnouncementFile), []),
  tutorialId: z.nullable(z.string()),
  tutorialTitle: z.nullable(z.string()),
  isExpired: z.boolean(),
});
export type Announcement = z.infer<typeof Announcement>;

export const NewAnnouncement = z.object({
  idempotencyKey: IdempotencyKey,
  title: z.string().check(z.trim(), z.minLength(1), z.maxLength(120)),
  body: z.string().check(z.trim(), z.minLength(1), z.maxLength(4000)),
  /** Empty is the whole commune. */
  villageIds: z.array(z.uuid()).check(z.maxLength(200)),
  /** Last day on which it is shown, a day in Asia/Ho_Chi_Minh; null where it stays. */
  lastDay: z.nullable(z.iso.date().check(inOurTimes)),
  event: z.nullable(AnnouncedEvent),
  tutorialId: z.nullable(z.string().check(z.maxLength(80))),
});
export type NewAnnouncement = z.infer<typeof NewAnnouncement>;

/** What staff see of one that they published. */
export const StaffAnnouncement = z.extend(AnnouncementSummary, {
  body: z.string(),
  tutorialId: z.nullable(z.string()),
  /** Residents who have opened it. */
  readCount: z.int(),
  withdrawnAt: z.nullable(z.iso.datetime()),
  /** What was covered in the words that this answers; missing where nothing was. */
  masked: z.optional(z.array(MaskedKind)),
});
export type StaffAnnouncement = z.infer<typeof StaffAnnouncement>;

/** Newest first. */
export const StaffAnnouncementList = z.object({
  announcements: z.array(StaffAnnouncement),
  villages: z.array(z.object({ id: z.uuid(), name: z.string() })),
});
export type StaffAnnouncementList = z.infer<typeof StaffAnnouncementList>;
