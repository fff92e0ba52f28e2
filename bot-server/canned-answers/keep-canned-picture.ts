import type { Work } from '#bot/db/work.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { stripJpeg } from '#bot/lib/strip-jpeg.ts';
import { photoSizeBytesMax } from '#shared/attachments.ts';
import { type CannedAnswer, cannedPicturesMax } from '#shared/canned-answers.ts';
import {
  deletePicture,
  hasPicture,
  insertPicture,
  lockCannedAnswer,
  selectPictureIds,
} from './canned-answer-store.ts';
import { getOwnCannedAnswer } from './find-canned-answer.ts';

/**
 * Puts a picture behind those of a canned answer, without what cameras write beside it; the same key twice is the same
 * picture. Throws `attachment/not-accepted` for what is no whole JPEG, `attachment/too-big`, `canned-answer/pictures-full`
 * for a fourth, `not-found` for another area's answer or a retired one.
 */
export async function addCannedPicture(
  work: Work,
  areaId: string,
  cannedAnswerId: string,
  picture: { bytes: Buffer; idempotencyKey: string },
): Promise<CannedAnswer> {
  const { tx } = work;
  if (picture.bytes.length > photoSizeBytesMax) throw new AppError('attachment/too-big');
  const bytes = stripJpeg(picture.bytes);
  if (bytes === undefined) throw new AppError('attachment/not-accepted');
  // Held, so that two at once are counted one after the other.
  await lockCannedAnswer(tx, cannedAnswerId);
  const answer = await getOwnCannedAnswer(tx, areaId, cannedAnswerId);
  const { idempotencyKey } = picture;
  if (await hasPicture(tx, cannedAnswerId, idempotencyKey)) return answer;
  if ((await selectPictureIds(tx, [cannedAnswerId])).length >= cannedPicturesMax) {
    throw new AppError('canned-answer/pictures-full');
  }
  const contentType = 'image/jpeg';
  await insertPicture(tx, { id: work.newId(), cannedAnswerId, idempotencyKey, contentType, bytes });
  return getOwnCannedAnswer(tx, areaId, cannedAnswerId);
}

/** Takes a picture away; answers that were given with it keep theirs. A second time changes nothing. */
export async function dropCannedPicture(
  work: Work,
  areaId: string,
  cannedAnswerId: string,
  pictureId: string,
): Promise<CannedAnswer> {
  await getOwnCannedAnswer(work.tx, areaId, cannedAnswerId);
  await deletePicture(work.tx, cannedAnswerId, pictureId);
  return getOwnCannedAnswer(work.tx, areaId, cannedAnswerId);
}
