import type { Work } from '#bot/db/work.ts';
import { deleteAnnouncement } from './announcement-store.ts';
import type { Announcer } from './announcer.ts';
import { holdAnnouncement } from './hold-announcement.ts';
import { recordAct } from './record-act.ts';

/** Throws a draft away that was never submitted, with its files. Throws what `holdAnnouncement` throws. */
export async function deleteDraft(work: Work, announcer: Announcer, id: string): Promise<void> {
  const row = await holdAnnouncement(work, announcer, id, 'delete');
  if (row === undefined) return;
  await deleteAnnouncement(work.tx, id);
  await recordAct(work, announcer, row, 'deleted', { state: null });
}
