import { presentTime } from '#app/lib/server-clock.ts';
import { useSession } from '#app/lib/services.tsx';
import { type Load, type LoadState, useLoad } from '#app/lib/use-load.ts';
import { Announcement, AnnouncementList, type AnnouncementSummary } from '#shared/announcements.ts';
import { useReadMarks } from './read-marks.ts';

const pollMs = 60_000;

/** Current ones, newest first; what was opened on this device counts as read. Needs a session. */
export function useAnnouncements(): Load<AnnouncementSummary[]> {
  const read = useReadMarks();
  const load = useLoad(
    'announcements',
    async (http, signal) => {
      const list = await http.get('/api/announcements', AnnouncementList, { signal });
      return list.announcements;
    },
    { pollMs, keep: true },
  );
  return { ...load, state: withMarks(load.state, read) };
}

function withMarks(
  state: LoadState<AnnouncementSummary[]>,
  read: ReadonlySet<string>,
): LoadState<AnnouncementSummary[]> {
  if (state.kind !== 'ready') return state;
  const now = presentTime().getTime();
  return {
    kind: 'ready',
    // A list that was kept without network may have outlived what stands in it.
    value: state.value
      .filter(({ expiresAt }) => expiresAt === null || Date.parse(expiresAt) > now)
      .map((one) => (read.has(one.id) ? { ...one, isRead: true } : one)),
  };
}

/** Those that the person has not opened; none where they do not want to be told of them. */
export function useUnreadAnnouncements(): AnnouncementSummary[] {
  const { state } = useAnnouncements();
  const session = useSession();
  const isMuted =
    session.kind === 'signed-in' && session.me.resident.muted.includes('announcements');
  if (isMuted || state.kind !== 'ready') return [];
  return state.value.filter(({ isRead }) => !isRead);
}

export function announcementPath(id: string): string {
  return `/api/announcements/${encodeURIComponent(id)}`;
}

export function announcementFilePath(id: string): string {
  return `/api/announcement-files/${encodeURIComponent(id)}`;
}

export function useAnnouncement(id: string): Load<Announcement> {
  return useLoad(
    `announcement/${id}`,
    (http, signal) => http.get(announcementPath(id), Announcement, { signal }),
    { keep: true },
  );
}
