import type { auditActs } from '#bot/audit/audit-texts.ts';
import { recordAudit } from '#bot/audit/record-audit.ts';
import type { Work } from '#bot/db/work.ts';
import { AppError } from '#bot/lib/app-error.ts';
import type { NewTaughtPhrasing, PhrasingTrial } from '#shared/taught-phrasings.ts';
import { effectMark } from './effect-mark.ts';
import { findTitles } from './find-titles.ts';
import { settleWords } from './missed-search-store.ts';
import { settleOffer } from './refused-offer-store.ts';
import type { TaughtPhrasingRow } from './taught-phrasing.table.ts';
import {
  insertPhrasing,
  lockPhrasing,
  lockTeaching,
  selectPhrasing,
  updatePhrasing,
} from './taught-phrasing-store.ts';
import { refusalTexts } from './taught-texts.ts';
import { tidyWords } from './taught-words.ts';
import { type ReadyTrial, readTrial } from './try-phrasing.ts';
import type { Keeper } from './tutorial-keeper.ts';

/**
 * Puts words before the staff as a way to ask for a tutorial; the engine does not know them yet. What they came from is off its
 * list. The same id again changes nothing. The words must be masked. Throws `phrasing/other-content` where the id stands for other
 * words or another tutorial, `tutorial/unknown`, and what keeps words from being taught: `phrasing/too-short`,
 * `phrasing/has-number`, `phrasing/has-name`, `phrasing/danger`, `phrasing/taken`, `phrasing/full`.
 */
export async function proposePhrasing(
  work: Work,
  by: Keeper,
  { id, words: masked, tutorialId, source }: NewTaughtPhrasing,
): Promise<void> {
  const { tx, now } = work;
  await lockTeaching(tx, by.areaId);
  const known = await selectPhrasing(tx, by.areaId, id);
  if (known?.words === tidyWords(masked) && known.tutorialId === tutorialId) return;
  if (known !== undefined) throw new AppError('phrasing/other-content');
  const { words, key: wordsKey } = await readTeachable(work, by, { id, words: masked, tutorialId });
  const row = { id, areaId: by.areaId, tutorialId, words, wordsKey };
  const isNew = await insertPhrasing(tx, {
    ...row,
    state: 'draft',
    authorId: by.officerId,
    createdAt: now,
  });
  if (!isNew) throw new AppError('phrasing/other-content');
  if (source?.kind === 'missed-search') await settleWords(tx, by.areaId, source.words, now);
  if (source?.kind === 'refused-offer') await settleOffer(tx, by.areaId, source, now);
  await record(work, by, 'phrasing.proposed', row);
}

/**
 * From the next question on the engine knows the words, in every process. A second time changes nothing. Its author may do it.
 * `seen`: the mark of the effect that whoever publishes has looked at. Throws `phrasing/effect-unseen` where it would be another
 * by now, `phrasing/taken-back`, `tutorial/unknown` where residents no longer read the tutorial, `session/not-allowed`, `not-found`,
 * and what keeps words from being taught, as above.
 */
export async function publishPhrasing(
  work: Work,
  by: Keeper,
  id: string,
  seen: string,
): Promise<void> {
  if (!by.mayApprove) throw new AppError('session/not-allowed');
  await lockTeaching(work.tx, by.areaId);
  const row = await lockPhrasing(work.tx, by.areaId, id);
  if (row === undefined) throw new AppError('not-found');
  if (row.state === 'published') return;
  if (row.state === 'retired') throw new AppError('phrasing/taken-back');
  const trial = await readTeachable(work, by, row);
  if (effectMark(trial) !== seen) throw new AppError('phrasing/effect-unseen');
  await updatePhrasing(work.tx, id, {
    state: 'published',
    publisherId: by.officerId,
    publishedAt: work.now,
  });
  await record(work, by, 'phrasing.published', row);
}

const refusals = {
  'too-short': 'phrasing/too-short',
  number: 'phrasing/has-number',
  name: 'phrasing/has-name',
  danger: 'phrasing/danger',
  full: 'phrasing/full',
} as const;

/** The words, where they may be taught; throws why not. */
async function readTeachable(
  { tx }: Work,
  { areaId }: Keeper,
  phrasing: PhrasingTrial,
): Promise<ReadyTrial> {
  const trial = await readTrial(tx, areaId, phrasing);
  if (trial.kind === 'ready') return trial;
  const said = (message: string) => ({ fields: [{ field: 'words', message }] });
  if (trial.kind === 'taken') {
    throw new AppError('phrasing/taken', said(refusalTexts.taken(trial.words, trial.title)));
  }
  throw new AppError(
    refusals[trial.reason],
    trial.reason === 'name' ? said(refusalTexts.names(trial.found)) : {},
  );
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
