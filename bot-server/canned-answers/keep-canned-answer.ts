import { type AuditActor, recordAudit } from '#bot/audit/record-audit.ts';
import type { Work } from '#bot/db/work.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { readShelf } from '#bot/tutorials/read-shelf.ts';
import type { CannedAnswer, NewCannedAnswer } from '#shared/canned-answers.ts';
import type { CannedAnswerRow } from './canned-answer.table.ts';
import {
  insertCannedAnswer,
  lockCannedAnswer,
  selectIdByShortName,
  updateCannedAnswer,
} from './canned-answer-store.ts';
import { getOwnCannedAnswer } from './find-canned-answer.ts';

/**
 * Writes an area's canned answer under an id that the device made, or changes the one that has it; the same words again change
 * nothing. The words must be masked. Throws `canned-answer/name-taken` where another of the area has the name,
 * `tutorial/unknown`, and `not-found` for another area's or a retired one.
 */
export async function keepCannedAnswer(
  work: Work,
  areaId: string,
  id: string,
  answer: NewCannedAnswer,
  by: AuditActor = null,
): Promise<CannedAnswer> {
  const { tx, now } = work;
  const { shortName, title, text, tutorialId = null } = answer;
  if (tutorialId !== null && (await readShelf(tx)).find(tutorialId) === undefined) {
    throw new AppError('tutorial/unknown');
  }
  const words = { shortName, title, text, tutorialId };
  // Whoever writes the same name or id at this moment is waited for here.
  let before: typeof words | undefined;
  if (!(await insertCannedAnswer(tx, { id, areaId, ...words, updatedAt: now }))) {
    const known = await getOwnRow(work, areaId, id);
    if (known === undefined) throw await refusal(work, areaId, shortName);
    const isSame = Object.entries(words).every(([key, value]) => known[key as 'title'] === value);
    if (!isSame) {
      const holder = await selectIdByShortName(tx, areaId, shortName);
      if (holder !== undefined && holder !== id) throw new AppError('canned-answer/name-taken');
      await updateCannedAnswer(tx, id, { ...words, updatedAt: now });
    }
    before = wordsOf(known);
  }
  await recordAudit(work, {
    areaId,
    by,
    act: 'canned-answer.kept',
    subjectId: id,
    subjectName: title,
    before,
    after: words,
  });
  return getOwnCannedAnswer(tx, areaId, id);
}

/** Takes a canned answer out of every list; answers that were given with it stay. A second time changes nothing. */
export async function retireCannedAnswer(
  work: Work,
  areaId: string,
  id: string,
  by: AuditActor = null,
): Promise<void> {
  const known = await getOwnRow(work, areaId, id);
  if (known === undefined) return;
  await updateCannedAnswer(work.tx, id, { retiredAt: work.now });
  await recordAudit(work, {
    areaId,
    by,
    act: 'canned-answer.retired',
    subjectId: id,
    subjectName: known.title,
    before: wordsOf(known),
  });
}

function wordsOf({ shortName, title, text, tutorialId }: CannedAnswerRow) {
  return { shortName, title, text, tutorialId };
}

async function getOwnRow(
  { tx }: Work,
  areaId: string,
  id: string,
): Promise<CannedAnswerRow | undefined> {
  const row = await lockCannedAnswer(tx, id);
  return row?.areaId === areaId && row.retiredAt === null ? row : undefined;
}

/** Why a new one was not written: its name is taken, or its id, by one that is not the area's to change. */
async function refusal({ tx }: Work, areaId: string, shortName: string): Promise<AppError> {
  const holder = await selectIdByShortName(tx, areaId, shortName);
  return new AppError(holder === undefined ? 'not-found' : 'canned-answer/name-taken');
}
