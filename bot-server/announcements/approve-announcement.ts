import { getArea } from '#bot/areas/get-area.ts';
import type { Work } from '#bot/db/work.ts';
import { AppError } from '#bot/lib/app-error.ts';
import type { AnnouncementRow } from './announcement.table.ts';
import { updateAnnouncement } from './announcement-store.ts';
import type { Announcer } from './announcer.ts';
import { holdAnnouncement } from './hold-announcement.ts';
import { recordAct } from './record-act.ts';
import { refuseUnready } from './refuse-unready.ts';
import { freezeAudience } from './sending/freeze-audience.ts';
import { startAtOnce } from './start-announcement.ts';

/**
 * The second person's word: text and recipients stay as they are from here on, and it leaves when it is due. The same person a second
 * time changes nothing. Throws what `holdAnnouncement` throws, and `announcement/not-ready` for what has become impossible while it
 * waited.
 */
export async function approveAnnouncement(
  work: Work,
  approver: Announcer,
  id: string,
): Promise<void> {
  if (!('officerId' in approver.author)) throw new AppError('session/not-allowed');
  const { officerId } = approver.author;
  const wasApproved = ({ approvedBy }: AnnouncementRow) => approvedBy === officerId;
  const row = await holdAnnouncement(work, approver, id, 'approve', wasApproved);
  if (row === undefined) return;
  await refuseUnready(work, await getArea(work.tx, row.areaId), row);
  const { now } = work;
  await updateAnnouncement(work.tx, id, {
    state: 'scheduled',
    approvedBy: officerId,
    approvedAt: now,
  });
  await recordAct(work, approver, row, 'approved', { state: 'scheduled' });
  await freezeAudience(work, id);
  await startAtOnce(work, id);
}
