import type { Work } from '#bot/db/work.ts';
import { updateAnnouncement } from './announcement-store.ts';
import type { Announcer } from './announcer.ts';
import { holdAnnouncement } from './hold-announcement.ts';
import { recordAct } from './record-act.ts';

/** Halts what is being sent; what is under way at Zalo still arrives. A second time changes nothing. */
export async function pauseAnnouncement(
  work: Work,
  announcer: Announcer,
  id: string,
): Promise<void> {
  const row = await holdAnnouncement(
    work,
    announcer,
    id,
    'pause',
    ({ state }) => state === 'paused',
  );
  if (row === undefined) return;
  await updateAnnouncement(work.tx, id, { state: 'paused' });
  await recordAct(work, announcer, row, 'paused', { state: 'paused' });
}

/** Lets a halted one go on where it was. A second time changes nothing. */
export async function resumeAnnouncement(
  work: Work,
  announcer: Announcer,
  id: string,
): Promise<void> {
  const row = await holdAnnouncement(
    work,
    announcer,
    id,
    'resume',
    ({ state }) => state === 'sending',
  );
  if (row === undefined) return;
  await updateAnnouncement(work.tx, id, { state: 'sending' });
  await recordAct(work, announcer, row, 'resumed', { state: 'sending' });
}
