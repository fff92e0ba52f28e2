import type { Work } from '#bot/db/work.ts';
import type { AnnouncementRow } from './announcement.table.ts';
import { selectOpenOfSeries, updateAnnouncement } from './announcement-store.ts';
import type { Announcer } from './announcer.ts';
import { holdAnnouncement } from './hold-announcement.ts';
import { recordAct } from './record-act.ts';

/**
 * Ends an announcement for good, and the series that it is of: what has not left never will, what has left stays. The workers take
 * back what waits, so that this is over at once however many they are. A second time changes nothing. Throws what `holdAnnouncement` throws.
 */
export async function stopAnnouncement(
  work: Work,
  announcer: Announcer,
  id: string,
): Promise<void> {
  const row = await holdAnnouncement(
    work,
    announcer,
    id,
    'stop',
    ({ state }) => state === 'stopped',
  );
  if (row === undefined) return;
  const isOver = row.state === 'sent' || row.state === 'stopped';
  if (!isOver) await endAnnouncement(work, row);
  await endSeries(work, row);
  const isOfSeries = row.repeat !== null;
  await recordAct(work, announcer, row, 'stopped', {
    state: isOver ? row.state : 'stopped',
    ...(isOfSeries ? { series: false } : {}),
  });
}

/** Nothing of the series of an announcement leaves any more; the caller holds it. */
export async function endSeries(work: Work, row: AnnouncementRow): Promise<void> {
  for (const other of await selectOpenOfSeries(work.tx, row)) await endAnnouncement(work, other);
}

/** Nothing of it leaves any more; the caller holds it. */
export async function endAnnouncement(
  work: Work,
  { id, frozenAt }: Pick<AnnouncementRow, 'id' | 'frozenAt'>,
): Promise<void> {
  // Of what was frozen the workers say when it is over: something may be under way.
  const finished = frozenAt === null ? { finishedAt: work.now } : {};
  await updateAnnouncement(work.tx, id, { state: 'stopped', ...finished });
}
