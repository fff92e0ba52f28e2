import { AppError } from '#bot/lib/app-error.ts';
import { foldedWords } from '#bot/lib/vietnamese-text.ts';
import { findTutorialProblems } from '#shared/tutorial-content.ts';
import { problemTexts } from './tutorial-texts.ts';
import type { TutorialVersion } from './tutorial-version.table.ts';

/** How a version was read by whoever decides about it. */
export type Read = { versionId: string; revision: number };

const slugLettersMax = 60;
const triesMax = 20;

/**
 * The id of a commune's own tutorial, made from its title and taken by none of `taken`. It begins with `xa-`, so that no
 * tutorial that the library gets later has it.
 */
export function newTutorialId(title: string, taken: ReadonlySet<string>): string {
  const whole = foldedWords(title)
    .join('-')
    .replace(/[^a-z0-9-]/g, '');
  const slug = `xa-${whole.slice(0, slugLettersMax).replace(/-+$/, '') || 'bai'}`;
  for (let at = 1; at <= triesMax; at += 1) {
    const id = at === 1 ? slug : `${slug}-${at}`;
    if (!taken.has(id)) return id;
  }
  throw new AppError('tutorial/title-taken');
}

/** Throws `tutorial/changed-elsewhere` where another save, and `tutorial/moved-on` where a decision came between. */
export function checkDraft(version: TutorialVersion, revision: number): void {
  if (version.state !== 'draft') throw new AppError('tutorial/moved-on');
  if (version.revision !== revision) throw new AppError('tutorial/changed-elsewhere');
}

/** Throws `tutorial/not-ready` with every field that keeps it from people. */
export function checkReady(version: TutorialVersion): void {
  const fields = findTutorialProblems(version.content).map(({ field, problem }) => ({
    field,
    message: problemTexts[problem],
  }));
  if (fields.length > 0) throw new AppError('tutorial/not-ready', { fields });
}

/** Throws `tutorial/moved-on` unless this version waits for the second person as it was read. */
export function checkInReview(version: TutorialVersion, read: Read): void {
  const isRead = version.id === read.versionId && version.revision === read.revision;
  if (!isRead || version.state !== 'review') throw new AppError('tutorial/moved-on');
}
