import type { Database, Scope, Tx } from '#bot/db/database.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { type PictureBytes, selectPicture, selectPictures } from './canned-answer-store.ts';

/** The pictures of a canned answer in their order, to become part of the request that it answers. */
export function readCannedPictures(tx: Tx, cannedAnswerId: string): Promise<PictureBytes[]> {
  return selectPictures(tx, cannedAnswerId);
}

/** One picture, for helpers and staff of its area or below it; throws `not-found` for everybody else. */
export async function getCannedPicture(
  db: Database,
  eyes: readonly Scope[],
  id: string,
): Promise<PictureBytes> {
  for (const scope of eyes) {
    const found = await db.transaction(scope, (tx) => selectPicture(tx, id));
    if (found !== undefined) return found;
  }
  throw new AppError('not-found');
}
