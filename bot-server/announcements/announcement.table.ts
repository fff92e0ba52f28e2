import { index, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { areas } from '#bot/areas/area.table.ts';
import { id, instant } from '#bot/db/columns.ts';
import { residents } from '#bot/residents/resident.table.ts';
import { officers } from '#bot/teams/team.table.ts';

/** One text of the commune to many. */
export const announcements = pgTable(
  'announcements',
  {
    id: id(),
    /** The commune that speaks. */
    areaId: uuid('area_id')
      .notNull()
      .references(() => areas.id),
    title: text('title').notNull(),
    body: text('body').notNull(),
    tutorialId: text('tutorial_id'),
    eventStartsAt: instant('event_starts_at'),
    eventEndsAt: instant('event_ends_at'),
    eventPlace: text('event_place'),
    publishedBy: uuid('published_by')
      .notNull()
      .references(() => officers.id),
    publishedAt: instant('published_at').notNull(),
    expiresAt: instant('expires_at'),
    withdrawnAt: instant('withdrawn_at'),
    /** Made on the device; the same key twice is the same announcement. */
    idempotencyKey: text('idempotency_key').notNull(),
  },
  (table) => [
    index('announcements_area_id_published_at_index').on(table.areaId, table.publishedAt),
    uniqueIndex('announcements_idempotency_key').on(table.areaId, table.idempotencyKey),
  ],
);
export type AnnouncementRow = typeof announcements.$inferSelect;

/** The areas for which an announcement is meant, each with everything under it. */
export const announcementAreas = pgTable(
  'announcement_areas',
  {
    announcementId: uuid('announcement_id')
      .notNull()
      .references(() => announcements.id),
    areaId: uuid('area_id')
      .notNull()
      .references(() => areas.id),
  },
  (table) => [
    primaryKey({ name: 'announcement_areas_key', columns: [table.announcementId, table.areaId] }),
    index('announcement_areas_area_id_index').on(table.areaId),
  ],
);

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
  ],
);
