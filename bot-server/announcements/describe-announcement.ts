import { findTutorial } from '#bot/tutorials/tutorial-library.ts';
import type { Announcement, AnnouncementSummary } from '#shared/announcements.ts';
import type { AnnouncementRow } from './announcement.table.ts';

type Described = AnnouncementRow & { isRead: boolean; audience: string[] };

/** An announcement in a list. */
export function summaryOf(row: Described): AnnouncementSummary {
  return {
    id: row.id,
    title: row.title,
    audience: row.audience.join(', '),
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
export function detailOf(row: Described, now: Date): Announcement {
  const tutorial = row.tutorialId === null ? undefined : findTutorial(row.tutorialId);
  return {
    ...summaryOf(row),
    body: row.body,
    tutorialId: tutorial?.id ?? null,
    tutorialTitle: tutorial?.title ?? null,
    isExpired: row.expiresAt !== null && row.expiresAt <= now,
  };
}
