import { getArea } from '#bot/areas/get-area.ts';
import type { Tx } from '#bot/db/database.ts';
import type { Work } from '#bot/db/work.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { getResident, holdResident } from '#bot/residents/get-resident.ts';
import { readShelf } from '#bot/tutorials/read-shelf.ts';
import type { Announcement, AnnouncementList } from '#shared/announcements.ts';
import { listAnnouncementFiles } from './announcement-file-store.ts';
import {
  type Audience,
  insertRead,
  type ReadAnnouncementRow,
  selectAudiences,
  selectForResident,
} from './announcement-reading-store.ts';
import { detailOf, summaryOf } from './describe-announcement.ts';

/** More than anybody scrolls through; older ones are still opened by their own address. */
const listMax = 100;
const noAudience: Audience = { meant: [], leftOut: [] };

/**
 * What is announced to a resident now: to their village and to the whole commune, or before they chose a village to the
 * whole commune alone. Newest first, at most 100.
 */
export async function listAnnouncementsFor(
  { tx, now }: Pick<Work, 'tx' | 'now'>,
  residentId: string,
): Promise<AnnouncementList> {
  const reader = await readerOf(tx, residentId);
  const rows = await selectForResident(tx, reader, { now, limit: listMax });
  const described = await withAudiences(tx, rows);
  return {
    announcements: described.map(summaryOf),
    unreadCount: rows.filter((row) => !row.isRead).length,
  };
}

/** One of them, also after it expired. Throws `not-found` for what was withdrawn or is meant for others. */
export async function readAnnouncementFor(
  { tx, now }: Pick<Work, 'tx' | 'now'>,
  residentId: string,
  announcementId: string,
): Promise<Announcement> {
  const row = await getForResident(tx, await readerOf(tx, residentId), announcementId);
  const [described] = await withAudiences(tx, [row]);
  const files = await listAnnouncementFiles(tx, row);
  return detailOf(
    { ...row, audience: described?.audience ?? noAudience, files },
    await readShelf(tx),
    now,
  );
}

/**
 * Notes that a resident has opened it; the first time counts. Throws `not-found` as reading does, `session/missing` for
 * somebody who is erased.
 */
export async function markAnnouncementRead(
  { tx, now }: Pick<Work, 'tx' | 'now'>,
  residentId: string,
  announcementId: string,
): Promise<void> {
  await holdResident(tx, residentId);
  await getForResident(tx, await readerOf(tx, residentId), announcementId);
  await insertRead(tx, { announcementId, residentId, readAt: now });
}

export type Reader = { residentId: string; path: string };

/** Where a resident lives. */
export async function readerOf(tx: Tx, residentId: string): Promise<Reader> {
  const { areaId } = await getResident(tx, residentId);
  return { residentId, path: (await getArea(tx, areaId)).path };
}

async function getForResident(
  tx: Tx,
  reader: Reader,
  announcementId: string,
): Promise<ReadAnnouncementRow> {
  const [row] = await selectForResident(tx, reader, { id: announcementId });
  if (row === undefined) throw new AppError('not-found', { facts: { announcementId } });
  return row;
}

async function withAudiences(tx: Tx, rows: ReadAnnouncementRow[]) {
  const audiences = await selectAudiences(
    tx,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({ ...row, audience: audiences.get(row.id) ?? noAudience }));
}
