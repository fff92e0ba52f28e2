import { useSession } from '#app/lib/services.tsx';
import { useUnreadAnnouncements } from './requests.ts';
import { texts } from './texts.ts';

/** How many announcements wait, as a number to see and as words to hear. */
export function UnreadMark() {
  return useSession().kind === 'signed-in' ? <Count /> : null;
}

function Count() {
  const unread = useUnreadAnnouncements().length;
  if (unread === 0) return null;
  return (
    <>
      <span className="unread-mark" aria-hidden="true">
        {unread}
      </span>{' '}
      <span className="visually-hidden">{texts.unreadCount(unread)}</span>
    </>
  );
}
