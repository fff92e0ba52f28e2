import type { Tx } from '#bot/db/database.ts';
import { type FileBytes, selectFileBytes } from './announcement-file-store.ts';
import { selectIdsWithFiles } from './announcement-reading-store.ts';
import { readerOf } from './read-announcements.ts';

/** A file of an announcement that the resident may read, or of one that it repeats; `undefined` otherwise. */
export async function findFileForResident(
  tx: Tx,
  residentId: string,
  fileId: string,
): Promise<FileBytes | undefined> {
  const file = await selectFileBytes(tx, fileId);
  if (file === undefined) return undefined;
  const readable = await selectIdsWithFiles(
    tx,
    await readerOf(tx, residentId),
    file.announcementId,
  );
  return readable.length === 0 ? undefined : file;
}

/** A file of whatever is written or announced in the area around; `undefined` where there is none. */
export function findFileForDesk(tx: Tx, fileId: string): Promise<FileBytes | undefined> {
  return selectFileBytes(tx, fileId);
}
