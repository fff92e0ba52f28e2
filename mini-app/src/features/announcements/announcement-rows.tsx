import { sayMoment } from '#app/lib/time-words.ts';
import { RowLink } from '#app/ui/row.tsx';
import type { AnnouncementSummary } from '#shared/announcements.ts';
import { sayWhen } from './event-words.ts';
import { texts } from './texts.ts';

export function AnnouncementRows({
  announcements,
}: {
  announcements: readonly AnnouncementSummary[];
}) {
  return (
    <ul className="rows">
      {announcements.map((one) => (
        <RowLink
          key={one.id}
          to={`/announcements/${one.id}`}
          title={one.title}
          detail={
            <>
              {!one.isRead && (
                <>
                  <span className="tag tag-help">{texts.unread}</span>
                  <br />
                </>
              )}
              {one.event !== null && (
                <>
                  {sayWhen(one.event)}
                  <br />
                </>
              )}
              {sayMoment(one.publishedAt)}
            </>
          }
        />
      ))}
    </ul>
  );
}
