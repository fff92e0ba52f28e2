import { useState } from 'react';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { AnnouncementState, DeskAnnouncement } from '#shared/announcing.ts';
import { AnnouncementRow } from './announcement-row.tsx';
import { fetchMoreAnnouncements } from './requests.ts';
import { texts } from './texts.ts';

interface MoreProps {
  state: AnnouncementState | '';
  cursor: string | null;
}

/** Older ones, a page at a time, when they are asked for. */
export function MoreAnnouncements({ state, cursor }: MoreProps) {
  const { http } = useServices();
  const [next, setNext] = useState(cursor);
  const [older, setOlder] = useState<DeskAnnouncement[]>([]);
  const more = useAction(async () => {
    if (next === null) return;
    const page = await fetchMoreAnnouncements(http, state, next);
    setOlder((before) => [...before, ...page.announcements]);
    setNext(page.nextCursor);
  });
  return (
    <>
      {older.length > 0 && (
        <ul className="rows">
          {older.map((one) => (
            <AnnouncementRow key={one.id} announcement={one} />
          ))}
        </ul>
      )}
      {more.error && <Notice kind="bad">{more.error.message}</Notice>}
      {next !== null && (
        <Button
          kind="secondary"
          isBusy={more.isBusy}
          busyLabel={texts.working}
          onClick={() => void more.run()}
        >
          {texts.older}
        </Button>
      )}
    </>
  );
}
