import { useEffect } from 'react';
import { useParams } from 'react-router-dom';
import { useServices, useSession } from '#app/lib/services.tsx';
import { sayMoment } from '#app/lib/time-words.ts';
import { Faces } from '#app/ui/faces.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Screen } from '#app/ui/screen.tsx';
import type { Announcement } from '#shared/announcements.ts';
import { AddToCalendar } from './add-to-calendar.tsx';
import { AnnouncementView } from './announcement-view.tsx';
import { lastDayBefore } from './last-day.ts';
import { markAsRead } from './read-marks.ts';
import { announcementPath, useAnnouncement } from './requests.ts';
import { texts } from './texts.ts';

/** One announcement; opening it is reading it. Needs a session. */
export function AnnouncementScreen() {
  const { announcementId = '' } = useParams();
  const load = useAnnouncement(announcementId);
  const title = load.state.kind === 'ready' ? load.state.value.title : texts.title;
  return (
    <Screen title={title} backTo="/announcements" backLabel={texts.title}>
      <Faces load={load} ready={(announcement) => <Read announcement={announcement} />} />
    </Screen>
  );
}

function Read({ announcement }: { announcement: Announcement }) {
  const { id, isRead, isExpired, event, expiresAt } = announcement;
  const { pending, platform } = useServices();
  const session = useSession();
  const resident = session.kind === 'signed-in' ? session.me.resident : undefined;
  const residentId = resident?.id;
  useEffect(() => {
    if (residentId === undefined) return;
    markAsRead(platform.storage, residentId, id);
    if (!isRead) pending.put(`${announcementPath(id)}/read`, {});
  }, [pending, platform.storage, residentId, id, isRead]);
  return (
    <>
      <p className="soft">
        <time dateTime={announcement.publishedAt}>{sayMoment(announcement.publishedAt)}</time>
      </p>
      {isExpired && <Notice kind="warning">{texts.expired}</Notice>}
      <AnnouncementView
        announcement={{
          ...announcement,
          lastDay: expiresAt === null || isExpired ? null : lastDayBefore(expiresAt),
        }}
      />
      {event !== null && !isExpired && resident && (
        <AddToCalendar announcementId={id} oaId={resident.oaId} />
      )}
    </>
  );
}
