import { and, asc, eq, sql } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import type { AnnouncementFile } from '#shared/announcements.ts';
import { type AnnouncementRow, announcementFiles } from './announcement.table.ts';

/** What repeats shows the files of its first time. */
type WithFiles = Pick<AnnouncementRow, 'id' | 'repeats'>;

const described = {
  id: announcementFiles.id,
  kind: announcementFiles.kind,
  name: announcementFiles.name,
  sizeBytes: announcementFiles.sizeBytes,
};

/** Pictures and document of an announcement, in the order in which they were added. */
export function listAnnouncementFiles(
  tx: Tx,
  { id, repeats }: WithFiles,
): Promise<AnnouncementFile[]> {
  return tx
    .select(described)
    .from(announcementFiles)
    .where(eq(announcementFiles.announcementId, repeats ?? id))
    .orderBy(asc(announcementFiles.createdAt), asc(announcementFiles.id));
}

export async function insertFile(
  tx: Tx,
  file: typeof announcementFiles.$inferInsert,
): Promise<void> {
  await tx.insert(announcementFiles).values(file).onConflictDoNothing();
}

export async function selectFileByKey(
  tx: Tx,
  announcementId: string,
  idempotencyKey: string,
): Promise<AnnouncementFile | undefined> {
  const [file] = await tx
    .select(described)
    .from(announcementFiles)
    .where(
      and(
        eq(announcementFiles.announcementId, announcementId),
        eq(announcementFiles.idempotencyKey, idempotencyKey),
      ),
    );
  return file;
}

/** False where it was gone already. */
export async function deleteFile(tx: Tx, announcementId: string, fileId: string): Promise<boolean> {
  const deleted = await tx
    .delete(announcementFiles)
    .where(
      and(eq(announcementFiles.id, fileId), eq(announcementFiles.announcementId, announcementId)),
    )
    .returning({ id: announcementFiles.id });
  return deleted.length > 0;
}

export type FileBytes = {
  announcementId: string;
  name: string;
  contentType: string;
  bytes: Buffer;
};

export async function selectFileBytes(tx: Tx, fileId: string): Promise<FileBytes | undefined> {
  const { announcementId, name, contentType, bytes } = announcementFiles;
  const [file] = await tx
    .select({ announcementId, name, contentType, bytes })
    .from(announcementFiles)
    .where(eq(announcementFiles.id, fileId));
  return file;
}

/** Gives one announcement copies of another's files. */
export async function copyFiles(tx: Tx, from: WithFiles, toId: string): Promise<void> {
  await tx.execute(sql`
    insert into ${announcementFiles}
      (id, announcement_id, kind, name, content_type, size_bytes, bytes, created_at, idempotency_key)
    select gen_random_uuid(), ${toId}, kind, name, content_type, size_bytes, bytes, created_at, 'copy:' || id
    from ${announcementFiles} where announcement_id = ${from.repeats ?? from.id}`);
}
