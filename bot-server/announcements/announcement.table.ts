import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { areas } from '#bot/areas/area.table.ts';
import { bytea, id, instant } from '#bot/db/columns.ts';
import { residents } from '#bot/residents/resident.table.ts';
import { members, officers } from '#bot/teams/team.table.ts';
import { type RecipientReason, recipientStates } from '#shared/announcement-audience.ts';
import {
  announcementChannels,
  announcementStates,
  type Repeat,
  seriesEnds,
  type TemplateChoice,
} from '#shared/announcing.ts';

/** One text of the commune to many. Text and recipients are frozen when it is approved. */
export const announcements = pgTable(
  'announcements',
  {
    id: id(),
    /** Who speaks: the commune, or the village whose leader wrote it. */
    areaId: uuid('area_id')
      .notNull()
      .references(() => areas.id),
    state: text('state', { enum: announcementStates }).notNull(),
    title: text('title').notNull(),
    body: text('body').notNull(),
    tutorialId: text('tutorial_id'),
    eventStartsAt: instant('event_starts_at'),
    eventEndsAt: instant('event_ends_at'),
    eventPlace: text('event_place'),
    channels: text('channels', { enum: announcementChannels }).array().notNull(),
    /** Which template of the account, with what in it; for the channel `template` alone. */
    template: jsonb('template').$type<TemplateChoice>(),
    /** When it is to leave; null: as soon as it is approved. */
    sendAt: instant('send_at'),
    repeat: jsonb('repeat').$type<Repeat>(),
    /** The one that this one repeats. */
    repeats: uuid('repeats').references((): AnyPgColumn => announcements.id),
    expiresAt: instant('expires_at'),
    /** Leaves in quiet hours too; needs a second person whatever its reach. */
    isUrgent: boolean('is_urgent').notNull().default(false),
    urgentReason: text('urgent_reason'),
    /** One of the two: who wrote it. */
    officerId: uuid('officer_id').references(() => officers.id),
    memberId: uuid('member_id').references(() => members.id),
    createdAt: instant('created_at').notNull(),
    /** Raised by every change of a draft, so that two editors notice each other. */
    revision: integer('revision').notNull().default(1),
    submittedAt: instant('submitted_at'),
    /** The second person; null where none was needed. */
    approvedBy: uuid('approved_by').references(() => officers.id),
    approvedAt: instant('approved_at'),
    /** Why the second person sent it back. */
    returnedReason: text('returned_reason'),
    frozenAt: instant('frozen_at'),
    /** From when residents read it in the Mini App; null before. */
    publishedAt: instant('published_at'),
    finishedAt: instant('finished_at'),
    withdrawnAt: instant('withdrawn_at'),
    /** Why a series ended though nobody stopped it. */
    endedBecause: text('ended_because', { enum: seriesEnds }),
    /** Made on the device; the same key twice is the same announcement. */
    idempotencyKey: text('idempotency_key').notNull(),
  },
  (table) => [
    index('announcements_area_id_published_at_index').on(table.areaId, table.publishedAt),
    index('announcements_area_id_created_at_index').on(table.areaId, table.createdAt),
    index('announcements_running_index')
      .on(table.sendAt)
      .where(sql`state in ('scheduled', 'sending')`),
    index('announcements_unfinished_index')
      .on(table.publishedAt)
      .where(sql`finished_at is null and state in ('sending', 'paused', 'stopped')`),
    index('announcements_waiting_index').on(table.areaId).where(sql`state = 'waiting-approval'`),
    uniqueIndex('announcements_repeats_key').on(table.repeats, table.sendAt),
    uniqueIndex('announcements_idempotency_key').on(table.areaId, table.idempotencyKey),
  ],
);
export type AnnouncementRow = typeof announcements.$inferSelect;

/** The areas for which an announcement is meant, each with everything under it, less those that are left out. */
export const announcementAreas = pgTable(
  'announcement_areas',
  {
    announcementId: uuid('announcement_id')
      .notNull()
      .references(() => announcements.id),
    areaId: uuid('area_id')
      .notNull()
      .references(() => areas.id),
    isExcluded: boolean('is_excluded').notNull().default(false),
  },
  (table) => [
    primaryKey({ name: 'announcement_areas_key', columns: [table.announcementId, table.areaId] }),
    index('announcement_areas_area_id_index').on(table.areaId),
  ],
);

/** Pictures and at most one document of an announcement. */
export const announcementFiles = pgTable(
  'announcement_files',
  {
    id: id(),
    announcementId: uuid('announcement_id')
      .notNull()
      .references(() => announcements.id),
    kind: text('kind', { enum: ['picture', 'document'] }).notNull(),
    name: text('name').notNull(),
    contentType: text('content_type').notNull(),
    sizeBytes: integer('size_bytes').notNull(),
    bytes: bytea('bytes').notNull(),
    createdAt: instant('created_at').notNull(),
    /** What Zalo calls its copy, which it keeps for seven days; null before the first sending. */
    uploadToken: text('upload_token'),
    uploadedAt: instant('uploaded_at'),
    idempotencyKey: text('idempotency_key').notNull(),
  },
  (table) => [
    uniqueIndex('announcement_files_idempotency_key').on(
      table.announcementId,
      table.idempotencyKey,
    ),
  ],
);

/** How far the article of an announcement is at Zalo: made, then looked at there, then an article of the account. */
export const announcementArticles = pgTable('announcement_articles', {
  announcementId: uuid('announcement_id')
    .primaryKey()
    .references(() => announcements.id),
  /** Zalo's answer to making it; asks for the article's id while it is looked at. */
  token: text('token').notNull(),
  articleId: text('article_id'),
  createdAt: instant('created_at').notNull(),
});

/** Who has opened which; the first time counts. */
export const announcementReads = pgTable(
  'announcement_reads',
  {
    announcementId: uuid('announcement_id')
      .notNull()
      .references(() => announcements.id),
    residentId: uuid('resident_id')
      .notNull()
      .references(() => residents.id),
    readAt: instant('read_at').notNull(),
  },
  (table) => [
    primaryKey({
      name: 'announcement_reads_key',
      columns: [table.announcementId, table.residentId],
    }),
    index('announcement_reads_resident_id_index').on(table.residentId),
    index('announcement_reads_read_at_index').on(table.announcementId, table.readAt),
  ],
);

/** Failures after which a person may have it tried again: something may have been repaired, and nothing can double. */
export const retryableReasons: readonly RecipientReason[] = [
  'account-disconnected',
  'account-refused',
  'channel-not-offered',
  'group-gone',
  'quota-used-up',
  'too-often',
  'zalo-trouble',
];

/**
 * Everybody and every group that an announcement goes to, and who was left out and why; written once, when it is frozen. The Mini
 * App's inbox needs none: whoever lives there reads it there. Addresses are looked up when it is sent, so that erasing a
 * person leaves a count and no way to them.
 */
export const announcementRecipients = pgTable(
  'announcement_recipients',
  {
    /** Order of freezing; those who wait are taken in it. */
    id: bigint('id', { mode: 'bigint' }).notNull().generatedAlwaysAsIdentity(),
    announcementId: uuid('announcement_id').notNull(),
    channel: text('channel', { enum: announcementChannels }).notNull(),
    /** The resident's, the group's (`groups`, `resident_groups`) or, for an article, the account's id of ours. */
    recipientId: uuid('recipient_id').notNull(),
    areaId: uuid('area_id').notNull(),
    state: text('state', { enum: recipientStates }).notNull(),
    /** From the closed list of `shared/announcing.ts`; why not. */
    reason: text('reason'),
    zaloErrorCode: integer('zalo_error_code'),
    attempts: integer('attempts').notNull().default(0),
    /** The batch of the last attempt; whose answer was lost is settled only for that. */
    attemptId: uuid('attempt_id'),
    /** Database time of the last attempt. */
    attemptedAt: instant('attempted_at'),
    nextAttemptAt: instant('next_attempt_at'),
    messageId: text('message_id'),
    sentAt: instant('sent_at'),
    deliveredAt: instant('delivered_at'),
    seenAt: instant('seen_at'),
  },
  (table) => [
    // Every index costs again for everybody who is sent to, so there are no more than are looked into.
    primaryKey({
      name: 'announcement_recipients_pkey',
      columns: [table.announcementId, table.channel, table.recipientId],
    }),
    index('announcement_recipients_untried_index')
      .on(table.announcementId, table.id)
      .where(sql`state = 'waiting' and next_attempt_at is null`),
    index('announcement_recipients_tried_index')
      .on(table.announcementId, table.nextAttemptAt, table.id)
      .where(sql`state = 'waiting' and next_attempt_at is not null`),
    index('announcement_recipients_failed_index')
      .on(table.announcementId)
      .where(sql`state = 'failed'`),
    index('announcement_recipients_open_index')
      .on(table.announcementId)
      .where(sql`state in ('sending', 'unknown')`),
    index('announcement_recipients_message_id_index')
      .on(table.messageId)
      .where(sql`message_id is not null`),
  ],
);

/**
 * Who is being sent to just now, by whole batches: written before the first call and gone once everybody of it is put down. Meanwhile
 * they wait as before, for nobody else; after its lease the process that took it is dead, and they are unknown.
 */
export const announcementBatches = pgTable(
  'announcement_batches',
  {
    /** The attempt of everybody in it. */
    id: id(),
    announcementId: uuid('announcement_id')
      .notNull()
      .references(() => announcements.id),
    /** Numbers of recipients. */
    members: bigint('members', { mode: 'bigint' }).array().notNull(),
    /** Database time: the lease of the process that sends. */
    takenAt: instant('taken_at').notNull().default(sql`clock_timestamp()`),
    /** The same by the clock of that process, which Zalo's goes with. */
    startedAt: instant('started_at').notNull(),
  },
  (table) => [index('announcement_batches_announcement_id_index').on(table.announcementId)],
);

/**
 * How many recipients of an announcement are in each state, kept by the database itself: whatever changes recipients adds here how
 * many came to a state and how many left it, so that only the sum of the rows of a state is a number of recipients. What waits, is
 * being sent or is unknown is `open`. Rows are added and folded, never waited for.
 */
export const announcementCounts = pgTable(
  'announcement_counts',
  {
    id: bigint('id', { mode: 'bigint' }).notNull().generatedAlwaysAsIdentity(),
    announcementId: uuid('announcement_id').notNull(),
    channel: text('channel', { enum: announcementChannels }).notNull(),
    state: text('state').notNull(),
    reason: text('reason'),
    /** May be less than none. */
    recipients: bigint('recipients', { mode: 'number' }).notNull(),
  },
  (table) => [
    primaryKey({ name: 'announcement_counts_pkey', columns: [table.announcementId, table.id] }),
  ],
);

/** Until when a channel rests because Zalo said that its quota is used up, for each announcement that heard it. */
export const announcementRests = pgTable(
  'announcement_rests',
  {
    announcementId: uuid('announcement_id').notNull(),
    channel: text('channel', { enum: announcementChannels }).notNull(),
    until: instant('until').notNull(),
  },
  (table) => [
    primaryKey({
      name: 'announcement_rests_pkey',
      columns: [table.announcementId, table.channel],
    }),
  ],
);

/** A text that is used again and again. */
export const announcementTemplates = pgTable(
  'announcement_templates',
  {
    id: id(),
    areaId: uuid('area_id')
      .notNull()
      .references(() => areas.id),
    name: text('name').notNull(),
    title: text('title').notNull(),
    body: text('body').notNull(),
    createdBy: uuid('created_by')
      .notNull()
      .references(() => officers.id),
    retiredAt: instant('retired_at'),
  },
  (table) => [index('announcement_templates_area_id_index').on(table.areaId)],
);

/** When nothing is announced in an area and under it; minutes after midnight in Asia/Ho_Chi_Minh, over midnight where from > to. */
export const quietHours = pgTable('quiet_hours', {
  areaId: uuid('area_id')
    .primaryKey()
    .references(() => areas.id),
  fromMinute: integer('from_minute').notNull(),
  toMinute: integer('to_minute').notNull(),
});
