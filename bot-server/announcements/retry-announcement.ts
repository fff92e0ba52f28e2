import type { Work } from '#bot/db/work.ts';
import type { Announcer } from './announcer.ts';
import { holdAnnouncement } from './hold-announcement.ts';
import { recordAct } from './record-act.ts';
import { retryFailed } from './sending/retry-failed.ts';

/** Tries those again whom sending failed, and nobody else. A second time finds nobody, and changes nothing. */
export async function retryAnnouncement(
  work: Work,
  announcer: Announcer,
  id: string,
): Promise<void> {
  const row = await holdAnnouncement(
    work,
    announcer,
    id,
    'retry',
    ({ state }) => state === 'sending',
  );
  if (row === undefined) return;
  const retried = await retryFailed(work, id);
  if (retried > 0) await recordAct(work, announcer, row, 'retried', { state: 'sending', retried });
}
