import { and, eq, inArray, isNull, notExists } from 'drizzle-orm';
import { announcementRecipients, announcements } from '#bot/announcements/announcement.table.ts';
import type { Scope, Tx } from '#bot/db/database.ts';
import type { RunningAnnouncement } from './find-running.ts';
import { endWaiting, setStuckUnknown } from './recipient-store.ts';
import type { SendingDeps } from './sending-deps.ts';

/**
 * Ends what time or a person has decided: what waits of an announcement that is over expires, of one that was stopped or withdrawn
 * is cancelled, and whom a dead process was sending to is open. Announcements of which nothing is left are finished. Answers the
 * others.
 */
export async function closeAnnouncements(
  deps: Pick<SendingDeps, 'db' | 'clock'>,
  scope: Scope,
  running: RunningAnnouncement[],
): Promise<RunningAnnouncement[]> {
  const now = deps.clock.now();
  const open: RunningAnnouncement[] = [];
  for (const announcement of running) {
    const isFinished = await deps.db.transaction(scope, async (tx) => {
      await setStuckUnknown(tx, announcement.id, now);
      const [current] = await tx
        .select({
          state: announcements.state,
          expiresAt: announcements.expiresAt,
          withdrawnAt: announcements.withdrawnAt,
        })
        .from(announcements)
        .where(eq(announcements.id, announcement.id));
      const { id } = announcement;
      if (current?.withdrawnAt != null) {
        await endWaiting(tx, id, { state: 'cancelled', reason: 'withdrawn' });
      } else if (current?.state === 'stopped') {
        await endWaiting(tx, id, { state: 'cancelled', reason: 'stopped' });
      } else if (current?.expiresAt != null && current.expiresAt <= now) {
        await endWaiting(tx, id, { state: 'expired', reason: 'expired' });
      }
      return finish(tx, id, now);
    });
    if (!isFinished) open.push(announcement);
  }
  return open;
}

/** A paused one is left as it is: a person decided so. */
async function finish(tx: Tx, announcementId: string, now: Date): Promise<boolean> {
  const isOpen = tx
    .select({ id: announcementRecipients.recipientId })
    .from(announcementRecipients)
    .where(
      and(
        eq(announcementRecipients.announcementId, announcementId),
        inArray(announcementRecipients.state, ['waiting', 'sending', 'unknown']),
      ),
    );
  const of = (state: 'sending' | 'stopped') =>
    and(
      eq(announcements.id, announcementId),
      eq(announcements.state, state),
      isNull(announcements.finishedAt),
      notExists(isOpen),
    );
  const sent = await tx
    .update(announcements)
    .set({ state: 'sent', finishedAt: now })
    .where(of('sending'))
    .returning({ id: announcements.id });
  if (sent.length > 0) return true;
  const stopped = await tx
    .update(announcements)
    .set({ finishedAt: now })
    .where(of('stopped'))
    .returning({ id: announcements.id });
  return stopped.length > 0;
}
