import type { Work } from '#bot/db/work.ts';
import { AppError } from '#bot/lib/app-error.ts';
import type { AnnouncementFile } from '#shared/announcements.ts';
import { acceptFile, fileName, refuseBeyond } from './accept-file.ts';
import type { AnnouncementRow } from './announcement.table.ts';
import {
  deleteFile,
  insertFile,
  listAnnouncementFiles,
  selectFileByKey,
} from './announcement-file-store.ts';
import { updateAnnouncement } from './announcement-store.ts';
import { type Announcer, authorOf } from './announcer.ts';
import { holdAnnouncement } from './hold-announcement.ts';

/**
 * Puts a picture or the document behind those of a draft, which is then the announcer's own as with any change of it; the same key
 * twice is the same file. Throws what `acceptFile`,
 * `refuseBeyond` and `holdAnnouncement` throw.
 */
export async function addAnnouncementFile(
  work: Work,
  announcer: Announcer,
  announcementId: string,
  upload: { name: string; bytes: Buffer; idempotencyKey: string },
): Promise<AnnouncementFile> {
  const { tx } = work;
  const kept = acceptFile(upload.bytes);
  // Held, so that two at once are counted one after the other.
  const row = await holdAnnouncement(work, announcer, announcementId, 'change');
  if (row === undefined) throw new AppError('not-found');
  const { idempotencyKey } = upload;
  const known = await selectFileByKey(tx, announcementId, idempotencyKey);
  if (known !== undefined) return known;
  refuseBeyond(kept.kind, await listAnnouncementFiles(tx, row));
  await insertFile(tx, {
    id: work.newId(),
    announcementId,
    kind: kept.kind,
    name: fileName(upload.name, kept.contentType),
    contentType: kept.contentType,
    sizeBytes: kept.bytes.length,
    bytes: kept.bytes,
    createdAt: work.now,
    idempotencyKey,
  });
  await noteChange(work, announcer, row);
  const file = await selectFileByKey(tx, announcementId, idempotencyKey);
  if (file === undefined) throw new Error('a file that was just kept cannot be read');
  return file;
}

/** Takes a file of a draft away, which is a change of it too. A second time changes nothing. Throws what `holdAnnouncement` throws. */
export async function dropAnnouncementFile(
  work: Work,
  announcer: Announcer,
  announcementId: string,
  fileId: string,
): Promise<void> {
  const row = await holdAnnouncement(work, announcer, announcementId, 'change');
  if (row === undefined) return;
  const isGone = await deleteFile(work.tx, announcementId, fileId);
  if (isGone) await noteChange(work, announcer, row);
}

function noteChange(
  { tx }: Work,
  announcer: Announcer,
  { id, revision }: AnnouncementRow,
): Promise<void> {
  return updateAnnouncement(tx, id, { ...authorOf(announcer), revision: revision + 1 });
}
