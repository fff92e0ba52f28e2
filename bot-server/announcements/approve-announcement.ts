import { getArea } from '#bot/areas/get-area.ts';
import type { Work } from '#bot/db/work.ts';
import { AppError } from '#bot/lib/app-error.ts';
import type { AnnouncementSeen } from '#shared/announcing.ts';
import type { AnnouncementRow } from './announcement.table.ts';
import { updateAnnouncement } from './announcement-store.ts';
import type { Announcer } from './announcer.ts';
import { holdAnnouncement, refuseUnseen } from './hold-announcement.ts';
import { recordAct } from './record-act.ts';
import { refuseUnready } from './refuse-unready.ts';
import { freezeAudience } from './sending/freeze-audience.ts';
import { startAtOnce } from './start-announcement.ts';

/**
 * The second person's word on what they saw in `revision`: text and recipients stay as they are from here on, and it leaves when it
 * is due. The same person a second time changes nothing. Throws `announcement/changed-elsewhere` where it is another by now, what
 * `holdAnnouncement` throws, and `announcement/not-ready` for what has become impossible while it waited.
 */
export async function approveAnnouncement(
  work: Work,
  approver: Announcer,
  id: string,
  { revision }: AnnouncementSeen,
): Promise<void> {
  if (!('officerId' in approver.author)) throw new AppError('session/not-allowed');
  const { officerId } = approver.author;
  const wasApproved = (row: AnnouncementRow) =>
    row.approvedBy === officerId && row.revision === revision;
  const row = await holdAnnouncement(work, approver, id, 'approve', wasApproved);
  if (row === undefined) return;
  refuseUnseen(row, revision);
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
