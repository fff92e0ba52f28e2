import type { Shelf } from '#bot/tutorials/tutorial-shelf.ts';
import type { Announcement, AnnouncementFile, AnnouncementSummary } from '#shared/announcements.ts';
import type { AnnouncementRow } from './announcement.table.ts';
import type { Audience } from './announcement-reading-store.ts';
import { describeAudience } from './announcement-texts.ts';

type Described = AnnouncementRow & { isRead: boolean; audience: Audience };

/** An announcement in a list. */
export function summaryOf(row: Described): AnnouncementSummary {
  return {
    id: row.id,
    title: row.title,
    audience: describeAudience(row.audience),
    publishedAt: (row.publishedAt ?? row.createdAt).toISOString(),
    expiresAt: row.expiresAt?.toISOString() ?? null,
    event:
      row.eventStartsAt === null
        ? null
        : {
            startsAt: row.eventStartsAt.toISOString(),
            endsAt: row.eventEndsAt?.toISOString() ?? null,
            place: row.eventPlace ?? '',
          },
    isRead: row.isRead,
  };
}

/** An announcement to read; a tutorial that is no more is left out. */
export function detailOf(
  row: Described & { files: AnnouncementFile[] },
  shelf: Shelf,
  now: Date,
): Announcement {
  const tutorial = row.tutorialId === null ? undefined : shelf.find(row.tutorialId);
  return {
    ...summaryOf(row),
    body: row.body,
    files: row.files,
    tutorialId: tutorial?.id ?? null,
    tutorialTitle: tutorial?.title ?? null,
    isExpired: row.expiresAt !== null && row.expiresAt <= now,
  };
}
