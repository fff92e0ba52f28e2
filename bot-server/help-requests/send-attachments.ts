import type { Work } from '#bot/db/work.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { updateToSent } from './attachment-store.ts';
import { type AttachmentCounts, countKinds } from './count-attachments.ts';

/** Uploads that go with somebody's words. */
export type SentAlong = { ids: readonly string[]; uploadedBy: string };

/**
 * Makes uploads part of a line of a request's history, in the transaction that writes the line. Throws
 * `attachment/not-accepted` when one is somebody else's, was sent before or is gone: then nothing is sent.
 */
export async function sendAttachments(
  work: Work,
  along: SentAlong | undefined,
  line: { helpRequestId: string; historyId: bigint },
): Promise<AttachmentCounts> {
  const ids = [...new Set(along?.ids)];
  if (along === undefined || ids.length === 0) return countKinds([]);
  const sent = await updateToSent(work.tx, ids, along.uploadedBy, line);
  if (sent.length !== ids.length) throw new AppError('attachment/not-accepted');
  return countKinds(sent);
}

/** Whether anything goes along. */
export function hasAttachments(along: SentAlong | undefined): boolean {
  return along !== undefined && along.ids.length > 0;
}
