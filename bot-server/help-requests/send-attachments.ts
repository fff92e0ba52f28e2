import { readCannedPictures } from '#bot/canned-answers/read-canned-pictures.ts';
import type { Work } from '#bot/db/work.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { insertAttachment, updateToSent } from './attachment-store.ts';
import { type AttachmentCounts, countKinds } from './count-attachments.ts';
import type { HelpRequest } from './help-request.table.ts';

/** Uploads that go with somebody's words, and the canned answer whose pictures go along. */
export type SentAlong = {
  ids: readonly string[];
  uploadedBy: string;
  cannedAnswerId?: string | undefined;
};

type Line = { request: Pick<HelpRequest, 'id' | 'areaId'>; historyId: bigint };

/**
 * Makes uploads, and copies of a canned answer's pictures, part of a line of a request's history, in the transaction that
 * writes the line. Throws `attachment/not-accepted` when one is somebody else's, was sent before or is gone: then nothing is
 * sent.
 */
export async function sendAttachments(
  work: Work,
  along: SentAlong | undefined,
  line: Line,
): Promise<AttachmentCounts> {
  if (along === undefined) return countKinds([]);
  const ids = [...new Set(along.ids)];
  const { request, historyId } = line;
  const sent =
    ids.length === 0
      ? []
      : await updateToSent(work.tx, ids, along.uploadedBy, {
          helpRequestId: request.id,
          historyId,
        });
  if (sent.length !== ids.length) throw new AppError('attachment/not-accepted');
  return countKinds([...sent, ...(await sendCannedPictures(work, along.cannedAnswerId, line))]);
}

async function sendCannedPictures(work: Work, cannedAnswerId: string | undefined, line: Line) {
  if (cannedAnswerId === undefined) return [];
  const pictures = await readCannedPictures(work.tx, cannedAnswerId);
  for (const [index, { contentType, bytes }] of pictures.entries()) {
    await insertAttachment(work.tx, {
      id: work.newId(),
      uploadedBy: null,
      areaId: line.request.areaId,
      helpRequestId: line.request.id,
      historyId: line.historyId,
      kind: 'photo',
      contentType,
      sizeBytes: bytes.length,
      bytes,
      idempotencyKey: `canned:${line.historyId}:${index}`,
      createdAt: work.now,
    });
  }
  return pictures.map(() => ({ kind: 'photo' as const }));
}

/** Whether anything was uploaded to go along. */
export function hasAttachments(along: SentAlong | undefined): boolean {
  return along !== undefined && along.ids.length > 0;
}
