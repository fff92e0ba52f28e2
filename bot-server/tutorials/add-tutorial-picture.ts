import type { Work } from '#bot/db/work.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { stripJpeg } from '#bot/lib/strip-jpeg.ts';
import { stripPng } from '#bot/lib/strip-png.ts';
import { tutorialPictureSizeBytesMax } from '#shared/tutorial-keeping.ts';
import type { Keeper } from './tutorial-keeper.ts';
import { insertTutorialPicture } from './tutorial-picture-store.ts';

/**
 * Keeps a picture for a step, without what cameras and programs write beside it, and gives its id; the same key twice is the same
 * picture. Throws `attachment/too-big` above 1 MB and `attachment/not-accepted` for what is no whole JPEG or PNG.
 */
export async function addTutorialPicture(
  work: Work,
  by: Keeper,
  picture: { bytes: Buffer; idempotencyKey: string },
): Promise<string> {
  if (picture.bytes.length > tutorialPictureSizeBytesMax) throw new AppError('attachment/too-big');
  const jpeg = stripJpeg(picture.bytes);
  const bytes = jpeg ?? stripPng(picture.bytes);
  if (bytes === undefined) throw new AppError('attachment/not-accepted');
  return insertTutorialPicture(work.tx, {
    id: work.newId(),
    areaId: by.areaId,
    contentType: jpeg === undefined ? 'image/png' : 'image/jpeg',
    bytes,
    createdBy: by.officerId,
    createdAt: work.now,
    idempotencyKey: picture.idempotencyKey,
  });
}
