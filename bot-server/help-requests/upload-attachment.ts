import type { Tx } from '#bot/db/database.ts';
import type { Work } from '#bot/db/work.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { stripJpeg } from '#bot/lib/strip-jpeg.ts';
import { holdResident } from '#bot/residents/get-resident.ts';
import type { Attachment, AttachmentKind } from '#shared/attachments.ts';
import { checkUpload, unsentMax } from './attachment-rules.ts';
import {
  deleteUnsent,
  deleteUnsentBeyond,
  insertAttachment,
  selectAttachmentByKey,
} from './attachment-store.ts';

export type Upload = {
  kind: AttachmentKind;
  /** As the device calls it. */
  contentType: string;
  bytes: Buffer;
  idempotencyKey: string;
};

/**
 * Keeps a photo or voice note of somebody until it is sent with their words; photos lose what cameras write beside the
 * picture. The same key twice is the same attachment. Beyond 20 unsent ones the oldest is forgotten. Throws
 * `attachment/not-accepted` for anything that is no whole JPEG or none of the sounds we take, `attachment/too-big`.
 */
export async function uploadAttachment(
  work: Work,
  uploadedBy: string,
  upload: Upload,
): Promise<Attachment> {
  const contentType = checkUpload(upload.kind, upload.contentType, upload.bytes);
  const bytes = upload.kind === 'photo' ? stripJpeg(upload.bytes) : upload.bytes;
  if (bytes === undefined) throw new AppError('attachment/not-accepted');
  const { tx } = work;
  const { areaId } = await holdResident(tx, uploadedBy);
  await insertAttachment(tx, {
    id: work.newId(),
    uploadedBy,
    areaId,
    kind: upload.kind,
    contentType,
    sizeBytes: bytes.length,
    bytes,
    idempotencyKey: upload.idempotencyKey,
    createdAt: work.now,
  });
  const kept = await selectAttachmentByKey(tx, uploadedBy, upload.idempotencyKey);
  if (kept === undefined) throw new Error('an attachment that was just kept cannot be read');
  await deleteUnsentBeyond(tx, uploadedBy, unsentMax);
  return kept;
}

/** Forgets an own upload that was not sent; again, or for any other, it changes nothing. */
export async function dropAttachment(tx: Tx, uploadedBy: string, id: string): Promise<void> {
  await deleteUnsent(tx, uploadedBy, id);
}
