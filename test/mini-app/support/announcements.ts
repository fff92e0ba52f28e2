import type { Announcement } from '#shared/announcements.ts';
import { testId } from './people.ts';

export function sampleAnnouncement(change: Partial<Announcement> = {}): Announcement {
  return {
    id: testId(70),
    title: 'Cấp căn cước tại thôn',
    audience: 'Thôn Chè Núi',
    publishedAt: '2026-11-20T01:00:00.000Z',
    expiresAt: null,
    event: null,
    isRead: false,
    body: 'Bà con mang theo căn cước.\nKhông mất tiền.',
    tutorialId: null,
    tutorialTitle: null,
    isExpired: false,
    files: [],
    ...change,
  };
}

/** As the list gives it: the unread are counted by the server too. */
export function listOf(...announcements: Announcement[]) {
  return { announcements, unreadCount: announcements.filter(({ isRead }) => !isRead).length };
}
