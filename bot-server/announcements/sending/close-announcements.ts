import { eq } from 'drizzle-orm';
import { type AnnouncementRow, announcements } from '#bot/announcements/announcement.table.ts';
import { isOverAt } from '#bot/announcements/end-of.ts';
import type { Scope, Tx } from '#bot/db/database.ts';
import type { RunningAnnouncement } from './find-running.ts';
import { endWaiting, isAnyOpen, setStuckUnknown } from './recipient-store.ts';
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
  const open: RunningAnnouncement[] = [];
  for (const announcement of running) {
    let end: 'finished' | 'open' | 'ending';
    do end = await deps.db.transaction(scope, (tx) => close(tx, announcement.id, deps.clock.now()));
    while (end === 'ending');
    if (end === 'open') open.push(announcement);
  }
  return open;
}

/** So many that wait are ended at once, so that whoever sends or settles some of them is held up no longer. */
const slice = 10_000;

/** `ending` where more waits to be ended than one transaction ends. */
async function close(tx: Tx, id: string, now: Date): Promise<'finished' | 'open' | 'ending'> {
  // A retry holds the announcement too: what it lets wait is seen below only if it was waited for in a statement of its own.
  const [current] = await tx
    .select({
      state: announcements.state,
      expiresAt: announcements.expiresAt,
      eventStartsAt: announcements.eventStartsAt,
      eventEndsAt: announcements.eventEndsAt,
      withdrawnAt: announcements.withdrawnAt,
      finishedAt: announcements.finishedAt,
    })
    .from(announcements)
    .where(eq(announcements.id, id))
    .for('no key update');
  if (current === undefined || current.finishedAt !== null) return 'finished';
  await setStuckUnknown(tx, id, now);
  const ended = endingOf(current, now);
  if (ended !== undefined && (await endWaiting(tx, id, { ...ended, limit: slice })) === slice) {
    return 'ending';
  }
  const { state } = current;
  // A paused one is left as it is: a person decided so.
  if ((state !== 'sending' && state !== 'stopped') || (await isAnyOpen(tx, id))) return 'open';
  await tx
    .update(announcements)
    .set({ state: state === 'sending' ? 'sent' : state, finishedAt: now })
    .where(eq(announcements.id, id));
  return 'finished';
}

/** What becomes of all that waits, where time or a person has decided so. */
function endingOf(
  announcement: Pick<
    AnnouncementRow,
    'state' | 'expiresAt' | 'eventStartsAt' | 'eventEndsAt' | 'withdrawnAt'
  >,
  now: Date,
) {
  const { state, withdrawnAt } = announcement;
  if (withdrawnAt !== null) return { state: 'cancelled', reason: 'withdrawn' } as const;
  if (state === 'stopped') return { state: 'cancelled', reason: 'stopped' } as const;
  return isOverAt(announcement, now)
    ? ({ state: 'expired', reason: 'expired' } as const)
    : undefined;
}
