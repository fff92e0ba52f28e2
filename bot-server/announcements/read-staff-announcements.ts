import { listVillages } from '#bot/areas/list-villages.ts';
import type { Tx } from '#bot/db/database.ts';
import { AppError } from '#bot/lib/app-error.ts';
import type { StaffAnnouncement, StaffAnnouncementList } from '#shared/announcements.ts';
import type { AnnouncementRow } from './announcement.table.ts';
import { countReads, selectAudiences, selectOfArea } from './announcement-store.ts';
import { summaryOf } from './describe-announcement.ts';

const listMax = 200;

/** What the commune has announced, newest first, at most 200, and the villages that it may announce to. */
export async function listStaffAnnouncements(
  tx: Tx,
  area: { path: string },
): Promise<StaffAnnouncementList> {
  const rows = await selectOfArea(tx, area.path, { limit: listMax });
  const villages = await listVillages(tx, area);
  return {
    announcements: await described(tx, rows),
    villages: villages.map(({ id, name }) => ({ id, name })),
  };
}

/** One of them; throws `not-found` for another commune's. */
export async function readStaffAnnouncement(
  tx: Tx,
  area: { path: string },
  announcementId: string,
): Promise<StaffAnnouncement> {
  const rows = await selectOfArea(tx, area.path, { id: announcementId });
  const [announcement] = await described(tx, rows);
  if (announcement === undefined) throw new AppError('not-found', { facts: { announcementId } });
  return announcement;
}

async function described(tx: Tx, rows: AnnouncementRow[]): Promise<StaffAnnouncement[]> {
  const ids = rows.map((row) => row.id);
  const audiences = await selectAudiences(tx, ids);
  const reads = await countReads(tx, ids);
  return rows.map((row) => ({
    ...summaryOf({ ...row, isRead: true, audience: audiences.get(row.id) ?? [] }),
    body: row.body,
    tutorialId: row.tutorialId,
    readCount: reads.get(row.id) ?? 0,
    withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
  }));
}
