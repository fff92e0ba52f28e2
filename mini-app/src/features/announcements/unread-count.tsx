import { useUnreadAnnouncements } from './requests.ts';
import { texts } from './texts.ts';

/** How many announcements wait, as a number to see and as words to hear. */
export function UnreadCount() {
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
