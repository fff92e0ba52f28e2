import type { Work } from '#bot/db/work.ts';
import { updateAnnouncement } from './announcement-store.ts';
import type { Announcer } from './announcer.ts';
import { holdAnnouncement } from './hold-announcement.ts';
import { recordAct } from './record-act.ts';
import { endSeries } from './stop-announcement.ts';

/**
 * Takes a published announcement back: nobody reads it in the Mini App any more, nothing more of it or of its series leaves. What
 * Zalo has delivered stays where it is; the workers take back what waits. A second time changes nothing. Throws what `holdAnnouncement` throws.
 */
export async function withdrawAnnouncement(
  work: Work,
  announcer: Announcer,
  id: string,
): Promise<void> {
  const wasWithdrawn = ({ withdrawnAt }: { withdrawnAt: Date | null }) => withdrawnAt !== null;
  const row = await holdAnnouncement(work, announcer, id, 'withdraw', wasWithdrawn);
  if (row === undefined) return;
  const isRunning = row.state === 'sending' || row.state === 'paused';
  const state = isRunning ? 'stopped' : row.state;
  await updateAnnouncement(work.tx, id, { withdrawnAt: work.now, state });
  await endSeries(work, row);
  await recordAct(work, announcer, row, 'withdrawn', { state, withdrawn: true });
}
