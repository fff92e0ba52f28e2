import type { Tx } from '#bot/db/database.ts';
import type { AttachmentKind } from '#shared/attachments.ts';
import { selectKindsOfRequest, selectUnsentKinds } from './attachment-store.ts';
import type { HelpRequest } from './help-request.table.ts';
import type { SentAlong } from './send-attachments.ts';

/** How many of each kind; all that the group may know of them. */
export type AttachmentCounts = Record<AttachmentKind, number>;

export function countKinds(attachments: readonly { kind: AttachmentKind }[]): AttachmentCounts {
  const photos = attachments.filter(({ kind }) => kind === 'photo').length;
  return { photo: photos, voice: attachments.length - photos };
}

/** What is about to be sent. */
export async function countUploads(
  tx: Tx,
  along: SentAlong | undefined,
): Promise<AttachmentCounts> {
  if (along === undefined || along.ids.length === 0) return countKinds([]);
  return countKinds(await selectUnsentKinds(tx, along.ids, along.uploadedBy));
}

/** What the resident has sent with a request so far. */
export async function countAttachments(
  tx: Tx,
  request: Pick<HelpRequest, 'id' | 'residentId'>,
): Promise<AttachmentCounts> {
  return countKinds(await selectKindsOfRequest(tx, request.id, request.residentId));
}
