import type { Work } from '#bot/db/work.ts';
import type { AnnouncementRow } from './announcement.table.ts';
import { updateAnnouncement } from './announcement-store.ts';
import type { Announcer } from './announcer.ts';
import { holdAnnouncement } from './hold-announcement.ts';
import { recordAct } from './record-act.ts';

/**
 * Gives an announcement back to its author with the reason; it is a draft again. The same once more changes nothing. The reason must
 * be masked already. Throws what `holdAnnouncement` throws.
 */
export async function returnAnnouncement(
  work: Work,
  approver: Announcer,
  id: string,
  reason: string,
): Promise<void> {
  const wasReturned = ({ state, returnedReason }: AnnouncementRow) =>
    state === 'draft' && returnedReason === reason;
  const row = await holdAnnouncement(work, approver, id, 'return', wasReturned);
  if (row === undefined) return;
  await updateAnnouncement(work.tx, id, { state: 'draft', returnedReason: reason });
  await recordAct(work, approver, row, 'returned', { state: 'draft', reason });
}
