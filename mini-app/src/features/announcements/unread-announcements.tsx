import { useSession } from '#app/lib/services.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { AnnouncementRows } from './announcement-rows.tsx';
import { useUnreadAnnouncements } from './requests.ts';
import { texts } from './texts.ts';

const shownMax = 2;

/** What the commune said since the person last looked, on the first screen; nothing there when there is nothing. */
export function UnreadAnnouncements() {
  return useSession().kind === 'signed-in' ? <Unread /> : null;
}

function Unread() {
  const unread = useUnreadAnnouncements();
  if (unread.length === 0) return null;
  return (
    <section className="stack stack-tight" aria-labelledby="unread-announcements">
      <h2 id="unread-announcements">{texts.unreadTitle}</h2>
      <AnnouncementRows announcements={unread.slice(0, shownMax)} />
      {unread.length > shownMax && (
        <LinkButton kind="quiet" to="/announcements">
          {texts.seeAll}
        </LinkButton>
      )}
    </section>
  );
}
