import type { Database, Scope } from '#bot/db/database.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { selectBytes } from './attachment-store.ts';

export type AttachmentBytes = { contentType: string; bytes: Buffer };

/**
 * The bytes of an attachment, for whoever sees the request that it belongs to with one of their eyes; of what is not sent
 * only one's own. Throws `not-found`.
 */
export async function getAttachmentBytes(
  db: Database,
  eyes: readonly Scope[],
  readerId: string,
  id: string,
): Promise<AttachmentBytes> {
  for (const scope of eyes) {
    const found = await db.transaction(scope, (tx) => selectBytes(tx, id, readerId));
    if (found !== undefined) return found;
  }
  throw new AppError('not-found');
}
