import type { Tx } from '#bot/db/database.ts';
import { AppError } from '#bot/lib/app-error.ts';
import type {
  AnnouncementState,
  DeskAnnouncement,
  DeskAnnouncementDetail,
  DeskAnnouncementList,
} from '#shared/announcing.ts';
import { countReads, type DeskCursor, selectForDesk } from './announcement-desk-store.ts';
import { listAnnouncementFiles } from './announcement-file-store.ts';
import { type Audience, selectAudiences } from './announcement-reading-store.ts';
import { selectAreaIds } from './announcement-store.ts';
import { describeAudience } from './announcement-texts.ts';
import type { Announcer } from './announcer.ts';
import { draftOf } from './draft-of.ts';
import { type Judged, judgeAnnouncements } from './judge-announcements.ts';

const pageSize = 30;
const noAudience: Audience = { meant: [], leftOut: [] };

export type Reading = { tx: Tx; now: Date };

/** What the announcer's area has written and announced, newest first, thirty at a time. */
export async function listDeskAnnouncements(
  reading: Reading,
  announcer: Announcer,
  wanted: { state?: AnnouncementState | undefined; cursor?: string | undefined },
): Promise<DeskAnnouncementList> {
  const rows = await selectForDesk(reading.tx, announcer.area.path, {
    state: wanted.state,
    before: wanted.cursor === undefined ? undefined : readCursor(wanted.cursor),
    limit: pageSize + 1,
  });
  const page = rows.slice(0, pageSize);
  const last = page.at(-1);
  return {
    announcements: await describe(reading.tx, await judgeAnnouncements(reading, announcer, page)),
    nextCursor: rows.length > pageSize && last !== undefined ? writeCursor(last) : null,
  };
}

/** One of them with everything that it says; throws `not-found` outside the announcer's area. */
export async function readDeskAnnouncement(
  reading: Reading,
  announcer: Announcer,
  id: string,
): Promise<DeskAnnouncementDetail> {
  const { tx } = reading;
  const rows = await selectForDesk(tx, announcer.area.path, { id });
  const judged = await judgeAnnouncements(reading, announcer, rows);
  const [summary] = await describe(tx, judged);
  const row = rows[0];
  if (summary === undefined || row === undefined) {
    throw new AppError('not-found', { facts: { announcementId: id } });
  }
  return {
    ...summary,
    draft: draftOf(row, await selectAreaIds(tx, id)),
    files: await listAnnouncementFiles(tx, row),
    mayApproveUnchanged: judged[0]?.mayApproveUnchanged ?? false,
  };
}

async function describe(tx: Tx, judged: Judged[]): Promise<DeskAnnouncement[]> {
  const ids = judged.map(({ row }) => row.id);
  const audiences = await selectAudiences(tx, ids);
  const reads = await countReads(tx, ids);
  return judged.map(({ row, progress, acts }) => ({
    id: row.id,
    revision: row.revision,
    state: row.state,
    title: row.title,
    audience: describeAudience(audiences.get(row.id) ?? noAudience),
    authorName: row.authorName,
    approverName: row.approverName,
    returnedReason: row.returnedReason,
    createdAt: row.createdAt.toISOString(),
    sendAt: row.sendAt?.toISOString() ?? null,
    publishedAt: row.publishedAt?.toISOString() ?? null,
    finishedAt: row.finishedAt?.toISOString() ?? null,
    expiresAt: row.expiresAt?.toISOString() ?? null,
    withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
    endedBecause: row.endedBecause,
    isUrgent: row.isUrgent,
    repeat: row.repeat,
    readCount: reads.get(row.id) ?? 0,
    progress,
    acts,
  }));
}

function writeCursor({ createdAt, id }: DeskCursor): string {
  return `${createdAt.toISOString()} ${id}`;
}

/** Of somebody who made it up, the first page. */
function readCursor(cursor: string): DeskCursor | undefined {
  const [at = '', id = ''] = cursor.split(' ');
  const createdAt = new Date(at);
  const isOurs = /^[0-9a-f-]{36}$/.test(id) && !Number.isNaN(createdAt.getTime());
  return isOurs ? { createdAt, id } : undefined;
}
