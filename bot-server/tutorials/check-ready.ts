import { AppError } from '#bot/lib/app-error.ts';
import { findTutorialProblems } from '#shared/tutorial-content.ts';
import { problemTexts } from './tutorial-texts.ts';
import type { TutorialVersion } from './tutorial-version.table.ts';

/** Throws `tutorial/not-ready` with every field that keeps it from people. */
export function checkReady(version: TutorialVersion): void {
  const fields = findTutorialProblems(version.content).map(({ field, problem }) => ({
    field,
    message: problemTexts[problem],
  }));
  if (fields.length > 0) throw new AppError('tutorial/not-ready', { fields });
}
