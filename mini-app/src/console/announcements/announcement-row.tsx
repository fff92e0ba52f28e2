import { lastDayBefore } from '#app/features/announcements/last-day.ts';
import { sayDay, sayMoment } from '#app/lib/time-words.ts';
import { RowLink } from '#app/ui/row.tsx';
import type { DeskAnnouncement } from '#shared/announcing.ts';
import { addressOf } from './addresses.ts';
import { sayLeaving } from './leaving-words.ts';
import { sayNumber } from './say-count.ts';
import { StateTag } from './state-tag.tsx';
import { texts } from './texts.ts';

export function AnnouncementRow({ announcement }: { announcement: DeskAnnouncement }) {
  const { id, title, audience, authorName } = announcement;
  return (
    <RowLink
      to={addressOf({ id })}
      title={title || texts.untitled}
      detail={
        <>
          <StateTag announcement={announcement} /> {sayStanding(announcement)}
          <br />
          {texts.toBy(audience, authorName)}
        </>
      }
    />
  );
}

export function UnsavedRow({ id, title }: { id: string; title: string }) {
  return (
    <RowLink
      to={addressOf({ id, view: 'new' })}
      title={title || texts.untitled}
      detail={<span className="tag tag-help">{texts.onlyHere}</span>}
    />
  );
}

/** The one thing one wants to know of it next: when it leaves, how far it is, how many have read it. */
function sayStanding(announcement: DeskAnnouncement): string {
  const { state, progress, sendAt, publishedAt, expiresAt, createdAt } = announcement;
  const left = progress.reduce((sum, one) => sum + one.left, 0);
  const sent = progress.reduce((sum, one) => sum + one.sent, 0);
  switch (state) {
    case 'draft':
      return announcement.returnedReason === null
        ? texts.writtenOn(sayMoment(createdAt))
        : texts.returnedBecause(announcement.returnedReason);
    case 'waiting-approval':
    case 'scheduled':
      return sendAt === null ? texts.leavesWhenApproved : texts.leaves(sayLeaving(sendAt));
    case 'sending':
    case 'paused':
      return texts.sentOf(sayNumber(sent), sayNumber(sent + left));
    case 'stopped':
    case 'sent': {
      const parts = [
        publishedAt === null ? '' : sayMoment(publishedAt),
        texts.readCount(sayNumber(announcement.readCount)),
        sayFailed(progress),
        expiresAt === null ? '' : texts.until(sayDay(lastDayBefore(expiresAt))),
      ];
      return parts.filter((part) => part !== '').join(' · ');
    }
    default:
      return state satisfies never;
  }
}

function sayFailed(progress: DeskAnnouncement['progress']): string {
  const failed = progress.reduce((sum, one) => sum + one.failed, 0);
  return failed === 0 ? '' : texts.failedCount(sayNumber(failed));
}
