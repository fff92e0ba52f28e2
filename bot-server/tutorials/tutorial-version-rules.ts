import { AppError } from '#bot/lib/app-error.ts';
import type { TutorialVersion } from './tutorial-version.table.ts';

/** How a version was read by whoever decides about it. */
export type Read = { versionId: string; revision: number };

/** Throws `tutorial/changed-elsewhere` where another save, and `tutorial/moved-on` where a decision came between. */
export function checkDraft(version: TutorialVersion, revision: number): void {
  if (version.state !== 'draft') throw new AppError('tutorial/moved-on');
  if (version.revision !== revision) throw new AppError('tutorial/changed-elsewhere');
}

/** Throws `tutorial/moved-on` unless this version waits for the second person as it was read. */
export function checkInReview(version: TutorialVersion, read: Read): void {
  const isRead = version.id === read.versionId && version.revision === read.revision;
  if (!isRead || version.state !== 'review') throw new AppError('tutorial/moved-on');
}
