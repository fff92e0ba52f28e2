import type { Work } from '#bot/db/work.ts';
import type { StaffAnnouncement } from '#shared/announcements.ts';
import { markWithdrawn } from './announcement-store.ts';
import { readStaffAnnouncement } from './read-staff-announcements.ts';

/** Takes an announcement back from everybody; a second time changes nothing. Throws `not-found` for another commune's. */
export async function withdrawAnnouncement(
  work: Work,
  area: { path: string },
  announcementId: string,
): Promise<StaffAnnouncement> {
  await readStaffAnnouncement(work.tx, area, announcementId);
  await markWithdrawn(work.tx, announcementId, work.now);
  return readStaffAnnouncement(work.tx, area, announcementId);
}
