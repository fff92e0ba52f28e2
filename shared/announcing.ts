import * as z from 'zod/mini';
import { AnnouncedEvent, AnnouncementFile } from './announcements.ts';
import { MaskedKind } from './help-requests.ts';

/**
 * Ways an announcement goes. `inbox`: the Mini App's, read by whoever lives there. `team-groups`, `resident-groups`: posts.
 * `consultation`: a chat message to those who wrote within seven days and agreed. `article`: the account's broadcast to all
 * followers. `template`: a ZBS template, paid for.
 */
export const announcementChannels = [
  'inbox',
  'team-groups',
  'resident-groups',
  'consultation',
  'article',
  'template',
] as const;
export const AnnouncementChannel = z.enum(announcementChannels);
export type AnnouncementChannel = z.infer<typeof AnnouncementChannel>;

/** `sent`: everybody has an end state. `stopped`: by a person; what had not left never will. */
export const announcementStates = [
  'draft',
  'waiting-approval',
  'scheduled',
  'sending',
  'paused',
  'stopped',
  'sent',
] as const;
export const AnnouncementState = z.enum(announcementStates);
export type AnnouncementState = z.infer<typeof AnnouncementState>;

const day = z.iso.date().check(z.regex(/^[12]/));

/** `lunar-month`: on that day of the lunar month, the last where it is shorter. Until the last day, or for ever where null. */
export const Repeat = z.object({
  every: z.enum(['day', 'week', 'month', 'lunar-month']),
  untilDay: z.nullable(day),
});
export type Repeat = z.infer<typeof Repeat>;

export const TemplateChoice = z.object({
  templateId: z.string().check(z.regex(/^\d{1,20}$/)),
  data: z.record(z.string().check(z.maxLength(60)), z.string().check(z.maxLength(400))),
});
export type TemplateChoice = z.infer<typeof TemplateChoice>;

export const announcementPicturesMax = 3;
/** What Zalo takes of a picture in an article; the device makes pictures smaller before they leave it. */
export const announcementPictureSizeBytesMax = 1_048_576;

/** What a draft holds; saved as often as it changes. Nothing is sent by saving. */
export const AnnouncementDraft = z.object({
  /** Of the version that was changed; null for a new one. `announcement/changed-elsewhere` where another was saved since. */
  revision: z.nullable(z.int()),
  title: z.string().check(z.trim(), z.maxLength(120)),
  body: z.string().check(z.trim(), z.maxLength(4000)),
  /** Villages or the commune; each with everything under it. */
  areaIds: z.array(z.uuid()).check(z.maxLength(200)),
  excludedAreaIds: z.array(z.uuid()).check(z.maxLength(200)),
  channels: z.array(AnnouncementChannel).check(z.maxLength(6)),
  /** Last day on which it counts, a day in Asia/Ho_Chi_Minh; null where it stays. */
  lastDay: z.nullable(day),
  event: z.nullable(AnnouncedEvent),
  tutorialId: z.nullable(z.string().check(z.maxLength(80))),
  /** Null: as soon as it is approved. */
  sendAt: z.nullable(z.iso.datetime()),
  repeat: z.nullable(Repeat),
  isUrgent: z.boolean(),
  urgentReason: z.nullable(z.string().check(z.trim(), z.maxLength(300))),
  template: z.nullable(TemplateChoice),
});
export type AnnouncementDraft = z.infer<typeof AnnouncementDraft>;

/** What the person asking may do with it now; the server refuses the rest. */
const announcementActs = [
  'change',
  'submit',
  'delete',
  'approve',
  'return',
  'pause',
  'resume',
  'stop',
  'retry',
  'withdraw',
  'duplicate',
] as const;
export const AnnouncementAct = z.enum(announcementActs);
export type AnnouncementAct = z.infer<typeof AnnouncementAct>;

/** How far one channel is. `left`: waiting, being sent, or open. */
export const ChannelProgress = z.object({
  channel: AnnouncementChannel,
  left: z.int(),
  sent: z.int(),
  seen: z.int(),
  failed: z.int(),
  leftOut: z.int(),
});
export type ChannelProgress = z.infer<typeof ChannelProgress>;

/**
 * Why a series is not said again though nobody stopped it: its author has no office any more, a place that it is for is none, or a
 * village left out of it went into one that it is for.
 */
export const seriesEnds = ['author-gone', 'areas-gone', 'exclusion-merged'] as const;
export const SeriesEnd = z.enum(seriesEnds);
export type SeriesEnd = z.infer<typeof SeriesEnd>;

export const DeskAnnouncement = z.object({
  id: z.uuid(),
  revision: z.int(),
  state: AnnouncementState,
  title: z.string(),
  /** For whom, in words. */
  audience: z.string(),
  authorName: z.string(),
  approverName: z.nullable(z.string()),
  returnedReason: z.nullable(z.string()),
  createdAt: z.iso.datetime(),
  sendAt: z.nullable(z.iso.datetime()),
  publishedAt: z.nullable(z.iso.datetime()),
  finishedAt: z.nullable(z.iso.datetime()),
  expiresAt: z.nullable(z.iso.datetime()),
  withdrawnAt: z.nullable(z.iso.datetime()),
  /** Why its series ended though nobody stopped it. */
  endedBecause: z.nullable(SeriesEnd),
  isUrgent: z.boolean(),
  repeat: z.nullable(Repeat),
  /** Residents who have opened it in the Mini App. */
  readCount: z.int(),
  progress: z.array(ChannelProgress),
  acts: z.array(AnnouncementAct),
});
export type DeskAnnouncement = z.infer<typeof DeskAnnouncement>;

export const DeskAnnouncementDetail = z.extend(DeskAnnouncement, {
  draft: AnnouncementDraft,
  files: z.array(AnnouncementFile),
  /** Whoever asks may be its second person, and no longer once they change it. */
  mayApproveUnchanged: z.boolean(),
  /** What was covered in the words that this answers; missing where nothing was. */
  masked: z.optional(z.array(MaskedKind)),
});
export type DeskAnnouncementDetail = z.infer<typeof DeskAnnouncementDetail>;

/** Newest first. */
export const DeskAnnouncementList = z.object({
  announcements: z.array(DeskAnnouncement),
  nextCursor: z.nullable(z.string()),
});
export type DeskAnnouncementList = z.infer<typeof DeskAnnouncementList>;

/** What one may write to and through; read when the composer opens. */
export const AnnouncingOptions = z.object({
  /** The commune first, then its villages; a leader has their village alone. */
  areas: z.array(
    z.object({ id: z.uuid(), name: z.string(), level: z.enum(['commune', 'village']) }),
  ),
  channels: z.array(
    z.object({
      channel: AnnouncementChannel,
      /** Why it cannot be chosen, in a sentence; null where it can. */
      hindrance: z.nullable(z.string()),
    }),
  ),
  templates: z.array(
    z.object({
      templateId: z.string(),
      name: z.string(),
      parameters: z.array(z.object({ name: z.string(), maxLength: z.int() })),
      priceVnd: z.nullable(z.int()),
    }),
  ),
  tutorials: z.array(z.object({ id: z.string(), title: z.string() })),
  /** Whether the person asking may send to more than one village only with a second person. */
  needsSecondPerson: z.boolean(),
});
export type AnnouncingOptions = z.infer<typeof AnnouncingOptions>;

/** What was on the screen of whoever hands in or approves: another version is not meant by it. */
export const AnnouncementSeen = z.object({ revision: z.int().check(z.gte(1)) });
export type AnnouncementSeen = z.infer<typeof AnnouncementSeen>;

export const AnnouncementReturn = z.object({
  reason: z.string().check(z.trim(), z.minLength(1), z.maxLength(500)),
});
export type AnnouncementReturn = z.infer<typeof AnnouncementReturn>;

/** A text that is used again and again. */
export const AnnouncementTemplate = z.object({
  id: z.uuid(),
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(80)),
  title: z.string().check(z.trim(), z.maxLength(120)),
  body: z.string().check(z.trim(), z.maxLength(4000)),
});
export type AnnouncementTemplate = z.infer<typeof AnnouncementTemplate>;
export const AnnouncementTemplateList = z.object({ templates: z.array(AnnouncementTemplate) });

/** Minutes after midnight in Asia/Ho_Chi_Minh; over midnight where `fromMinute` is later. */
export const QuietHours = z.object({
  fromMinute: z.int().check(z.gte(0), z.lt(1440)),
  toMinute: z.int().check(z.gte(0), z.lt(1440)),
});
export type QuietHours = z.infer<typeof QuietHours>;

/** Of each area that the person asking keeps; `own` is null where those of the area above count. */
export const QuietHoursList = z.object({
  areas: z.array(
    z.object({
      areaId: z.uuid(),
      areaName: z.string(),
      own: z.nullable(QuietHours),
      counts: QuietHours,
    }),
  ),
});
export type QuietHoursList = z.infer<typeof QuietHoursList>;

/** To be read aloud over the village's loudspeakers. */
export const LoudspeakerScript = z.object({ text: z.string(), seconds: z.int() });
export type LoudspeakerScript = z.infer<typeof LoudspeakerScript>;
