import type { Tx } from '#bot/db/database.ts';
import type { Work } from '#bot/db/work.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { firstOfMonth } from '#bot/lib/vietnam-days.ts';
import type { NewTutorialProgress, TutorialProgress } from '#shared/tutorial-use.ts';
import { readShelf } from './read-shelf.ts';
import {
  countUse,
  type ProgressRow,
  saveProgress,
  selectProgressOf,
} from './tutorial-use-store.ts';

/** Somebody who uses tutorials; `areaId` is their village, or the commune before they chose one. */
export type TutorialUser = { id: string; areaId: string };

/** How far somebody came with each tutorial, the latest first. */
export async function listProgress(tx: Tx, residentId: string): Promise<TutorialProgress[]> {
  return (await selectProgressOf(tx, residentId)).map(progressOf);
}

/**
 * Keeps how far a resident came with a tutorial: the word that arrives last holds, and a step past the end is the last one.
 * The first time in a calendar month of Asia/Ho_Chi_Minh counts as one use in their area. Throws `not-found` for a tutorial
 * that there is not.
 */
export async function keepProgress(
  work: Work,
  user: TutorialUser,
  tutorialId: string,
  { step, isFinished }: NewTutorialProgress,
): Promise<TutorialProgress> {
  const tutorial = (await readShelf(work.tx)).find(tutorialId);
  if (tutorial === undefined) throw new AppError('not-found');
  const row: ProgressRow = {
    residentId: user.id,
    tutorialId,
    step: Math.min(step, tutorial.steps.length),
    isFinished,
    updatedAt: work.now,
  };
  const month = firstOfMonth(work.now);
  const before = await saveProgress(work.tx, row);
  if (before === undefined || firstOfMonth(before) < month) {
    await countUse(work.tx, { areaId: user.areaId, month, tutorialId });
  }
  return progressOf(row);
}

function progressOf(row: ProgressRow): TutorialProgress {
  const { tutorialId, step, isFinished } = row;
  return { tutorialId, step, isFinished, updatedAt: row.updatedAt.toISOString() };
}
