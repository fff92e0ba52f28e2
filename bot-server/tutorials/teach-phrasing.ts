import type { auditActs } from '#bot/audit/audit-texts.ts';
import { recordAudit } from '#bot/audit/record-audit.ts';
import type { Work } from '#bot/db/work.ts';
import { AppError } from '#bot/lib/app-error.ts';
import type { NewTaughtPhrasing } from '#shared/taught-phrasings.ts';
import { findTitles } from './find-titles.ts';
import { settleWords } from './missed-search-store.ts';
import { readShelf } from './read-shelf.ts';
import { settleOffer } from './refused-offer-store.ts';
import type { TaughtPhrasingRow } from './taught-phrasing.table.ts';
import {
  countPhrasings,
  hasPhrasing,
  insertPhrasing,
  lockPhrasing,
  updatePhrasing,
} from './taught-phrasing-store.ts';
import { readTaughtWords } from './taught-words.ts';
import type { Keeper } from './tutorial-keeper.ts';

/** What a commune teaches at most; with more, two phrasings of different tutorials soon stand in each other's way. */
export const taughtMax = 500;

/**
 * Puts words before the staff as a way to ask for a tutorial; the engine does not know them yet. What they came from is off its
 * list. The same id again changes nothing. The words must be masked. Throws `phrasing/too-short`, `phrasing/has-number`,
 * `phrasing/taken`, `phrasing/full`, `tutorial/unknown`.
 */
export async function proposePhrasing(
  work: Work,
  by: Keeper,
  { id, words: masked, tutorialId, source }: NewTaughtPhrasing,
): Promise<void> {
  const { tx, now } = work;
  if (await hasPhrasing(tx, by.areaId, id)) return;
  const read = readTaughtWords(masked);
  if (read.kind === 'not-accepted') {
    throw new AppError(read.reason === 'number' ? 'phrasing/has-number' : 'phrasing/too-short');
  }
  if ((await readShelf(tx)).find(tutorialId) === undefined) throw new AppError('tutorial/unknown');
  if ((await countPhrasings(tx, by.areaId)) >= taughtMax) throw new AppError('phrasing/full');
  const { words, key: wordsKey } = read;
  const row = { id, areaId: by.areaId, tutorialId, words, wordsKey };
  const isNew = await insertPhrasing(tx, {
    ...row,
    state: 'draft',
    authorId: by.officerId,
    createdAt: now,
  });
  if (!isNew) {
    if (await hasPhrasing(tx, by.areaId, id)) return;
    throw new AppError('phrasing/taken');
  }
  if (source?.kind === 'missed-search') await settleWords(tx, by.areaId, source.words, now);
  if (source?.kind === 'refused-offer') await settleOffer(tx, by.areaId, source, now);
  await record(work, by, 'phrasing.proposed', row);
}

/**
 * From the next question on the engine knows the words, in every process. A second time changes nothing. Its author may do it.
 * Throws `phrasing/taken-back`, `tutorial/unknown` where residents no longer read the tutorial, `session/not-allowed`, `not-found`.
 */
export async function publishPhrasing(work: Work, by: Keeper, id: string): Promise<void> {
  if (!by.mayApprove) throw new AppError('session/not-allowed');
  const row = await lockPhrasing(work.tx, by.areaId, id);
  if (row === undefined) throw new AppError('not-found');
  if (row.state === 'published') return;
  if (row.state === 'retired') throw new AppError('phrasing/taken-back');
  const shelf = await readShelf(work.tx);
  if (shelf.find(row.tutorialId) === undefined) throw new AppError('tutorial/unknown');
  await updatePhrasing(work.tx, id, {
    state: 'published',
    publisherId: by.officerId,
    publishedAt: work.now,
  });
  await record(work, by, 'phrasing.published', row);
}

/**
 * Takes the words back from the engine, at the next question everywhere; a draft is dropped by everybody of the staff. A second
 * time changes nothing. Throws `session/not-allowed` for officers where the engine knows it, `not-found`.
 */
export async function retirePhrasing(work: Work, by: Keeper, id: string): Promise<void> {
  const row = await lockPhrasing(work.tx, by.areaId, id);
  if (row === undefined) throw new AppError('not-found');
  if (row.state === 'retired') return;
  if (row.state === 'published' && !by.mayApprove) throw new AppError('session/not-allowed');
  await updatePhrasing(work.tx, id, {
    state: 'retired',
    retiredBy: by.officerId,
    retiredAt: work.now,
  });
  await record(work, by, 'phrasing.retired', row);
}

/** The words came from residents and stay out of the log. */
async function record(
  work: Work,
  by: Keeper,
  act: keyof typeof auditActs,
  { id, tutorialId }: Pick<TaughtPhrasingRow, 'id' | 'tutorialId'>,
): Promise<void> {
  const titles = await findTitles(work.tx, [tutorialId]);
  await recordAudit(work, {
    areaId: by.areaId,
    by: { officerId: by.officerId },
    act,
    subjectId: id,
    subjectName: titles.get(tutorialId) ?? tutorialId,
  });
}
