import { and, asc, desc, eq, inArray, isNotNull, isNull, or } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import type { Attachment } from '#shared/attachments.ts';
import { type AttachmentRow, attachments } from './attachment.table.ts';

/** Everything but the bytes. */
const described = {
  id: attachments.id,
  kind: attachments.kind,
  contentType: attachments.contentType,
  sizeBytes: attachments.sizeBytes,
};

const unsentOf = (uploadedBy: string) =>
  and(eq(attachments.uploadedBy, uploadedBy), isNull(attachments.helpRequestId));

export async function selectAttachmentByKey(
  tx: Tx,
  uploadedBy: string,
  idempotencyKey: string,
): Promise<Attachment | undefined> {
  const [row] = await tx
    .select(described)
    .from(attachments)
    .where(
      and(eq(attachments.uploadedBy, uploadedBy), eq(attachments.idempotencyKey, idempotencyKey)),
    );
  return row;
}

export async function insertAttachment(
  tx: Tx,
  attachment: typeof attachments.$inferInsert,
): Promise<void> {
  await tx.insert(attachments).values(attachment).onConflictDoNothing();
}

/** Of what somebody has uploaded and not sent, keeps the latest. */
export async function deleteUnsentBeyond(tx: Tx, uploadedBy: string, kept: number): Promise<void> {
  const older = tx
    .select({ id: attachments.id })
    .from(attachments)
    .where(unsentOf(uploadedBy))
    .orderBy(desc(attachments.createdAt), desc(attachments.id))
    .offset(kept);
  await tx.delete(attachments).where(inArray(attachments.id, older));
}

/** Somebody's own that is not sent; nothing happens to any other. */
export async function deleteUnsent(tx: Tx, uploadedBy: string, id: string): Promise<void> {
  await tx.delete(attachments).where(and(unsentOf(uploadedBy), eq(attachments.id, id)));
}

/** Makes somebody's unsent ones part of a line of history; answers with those that became it. */
export function updateToSent(
  tx: Tx,
  ids: readonly string[],
  uploadedBy: string,
  line: { helpRequestId: string; historyId: bigint },
): Promise<{ kind: AttachmentRow['kind'] }[]> {
  return tx
    .update(attachments)
    .set(line)
    .where(and(unsentOf(uploadedBy), inArray(attachments.id, [...ids])))
    .returning({ kind: attachments.kind });
}

/** With its bytes; of what is not sent only the reader's own. */
export async function selectBytes(
  tx: Tx,
  id: string,
  readerId: string,
): Promise<Pick<AttachmentRow, 'contentType' | 'bytes'> | undefined> {
  const [row] = await tx
    .select({ contentType: attachments.contentType, bytes: attachments.bytes })
    .from(attachments)
    .where(
      and(
        eq(attachments.id, id),
        or(isNotNull(attachments.helpRequestId), eq(attachments.uploadedBy, readerId)),
      ),
    );
  return row;
}

/** Of several requests, in the order of uploading. */
export async function selectAttachments(
  tx: Tx,
  helpRequestIds: string[],
): Promise<(Attachment & { historyId: bigint | null })[]> {
  if (helpRequestIds.length === 0) return [];
  return tx
    .select({ ...described, historyId: attachments.historyId })
    .from(attachments)
    .where(inArray(attachments.helpRequestId, helpRequestIds))
    .orderBy(asc(attachments.createdAt), asc(attachments.id));
}

/** Of somebody's own that are not sent. */
export function selectUnsentKinds(
  tx: Tx,
  ids: readonly string[],
  uploadedBy: string,
): Promise<{ kind: AttachmentRow['kind'] }[]> {
  return tx
    .select({ kind: attachments.kind })
    .from(attachments)
    .where(and(unsentOf(uploadedBy), inArray(attachments.id, [...ids])));
}

/** What a resident sent with a request, for those who may know that there is something and not what. */
export function selectKindsOfRequest(
  tx: Tx,
  helpRequestId: string,
  residentId: string,
): Promise<{ kind: AttachmentRow['kind'] }[]> {
  return tx
    .select({ kind: attachments.kind })
    .from(attachments)
    .where(
      and(eq(attachments.helpRequestId, helpRequestId), eq(attachments.uploadedBy, residentId)),
    );
}
