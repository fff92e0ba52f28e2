import { useState } from 'react';
import { sayWhen } from '#app/features/announcements/event-words.ts';
import { lastDayBefore } from '#app/features/announcements/last-day.ts';
import { sayDay, sayMoment } from '#app/lib/time-words.ts';
import { Button } from '#app/ui/button.tsx';
import type { StaffAnnouncement } from '#shared/announcements.ts';
import { texts } from './texts.ts';
import { WithdrawDialog } from './withdraw-dialog.tsx';

interface AnnouncementListProps {
  announcements: readonly StaffAnnouncement[];
  onWithdrawn: (announcement: StaffAnnouncement) => void;
}

export function AnnouncementList({ announcements, onWithdrawn }: AnnouncementListProps) {
  const [withdrawing, setWithdrawing] = useState<StaffAnnouncement>();
  return (
    <>
      <ul className="rows">
        {announcements.map((one) => (
          <Published key={one.id} announcement={one} onWithdraw={() => setWithdrawing(one)} />
        ))}
      </ul>
      {withdrawing && (
        <WithdrawDialog
          announcement={withdrawing}
          onClose={() => setWithdrawing(undefined)}
          onWithdrawn={onWithdrawn}
        />
      )}
    </>
  );
}

interface PublishedProps {
  announcement: StaffAnnouncement;
  onWithdraw: () => void;
}

function Published({ announcement, onWithdraw }: PublishedProps) {
  const { title, body, audience, publishedAt, event, readCount, withdrawnAt } = announcement;
  return (
    <li className="card stack stack-tight">
      <h3>{title}</h3>
      <p className="soft">
        {texts.audience(audience)} · <time dateTime={publishedAt}>{sayMoment(publishedAt)}</time>
      </p>
      {event !== null && (
        <p>
          {sayWhen(event)}, {event.place}
        </p>
      )}
      <p>
        <span className="tag">{texts.readCount(readCount)}</span> <Standing of={announcement} />
      </p>
      <details className="published-body">
        <summary>{texts.read}</summary>
        <p className="conversation-text">{body}</p>
      </details>
      {withdrawnAt === null && (
        <div className="published-actions">
          <Button kind="danger" onClick={onWithdraw}>
            {texts.withdraw}
            <span className="visually-hidden"> “{title}”</span>
          </Button>
        </div>
      )}
    </li>
  );
}

/** Whether residents still see it. */
function Standing({ of: { withdrawnAt, expiresAt } }: { of: StaffAnnouncement }) {
  if (withdrawnAt !== null) {
    return <span className="tag tag-help">{texts.withdrawn(sayMoment(withdrawnAt))}</span>;
  }
  if (expiresAt === null) return null;
  if (Date.parse(expiresAt) <= Date.now())
    return <span className="tag tag-over">{texts.over}</span>;
  return <span className="tag tag-over">{texts.until(sayDay(lastDayBefore(expiresAt)))}</span>;
}
