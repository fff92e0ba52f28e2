import type { Work } from '#bot/db/work.ts';
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
 * Hands in a draft as it stood in `revision`: to the second person where one is needed, else its audience is frozen and it leaves when
 * it is due. A second time changes nothing. Throws `announcement/changed-elsewhere` where it is another by now, and what
 * `holdAnnouncement` and `refuseUnready` throw.
 */
export async function submitAnnouncement(
  work: Work,
  announcer: Announcer,
  id: string,
  { revision }: AnnouncementSeen,
): Promise<void> {
  const wasSubmitted = (row: AnnouncementRow) =>
    row.state !== 'draft' && row.submittedAt !== null && row.revision === revision;
  const row = await holdAnnouncement(work, announcer, id, 'submit', wasSubmitted);
  if (row === undefined) return;
  refuseUnseen(row, revision);
  const { needsSecondPerson } = await refuseUnready(work, announcer.area, row);
  const state = needsSecondPerson ? 'waiting-approval' : 'scheduled';
  await updateAnnouncement(work.tx, id, { state, submittedAt: work.now, returnedReason: null });
  await recordAct(work, announcer, row, 'submitted', { state });
  if (needsSecondPerson) return;
  await freezeAudience(work, id);
  await startAtOnce(work, id);
}
