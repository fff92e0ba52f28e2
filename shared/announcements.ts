import * as z from 'zod/mini';

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
