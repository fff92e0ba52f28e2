import { recordAudit } from '#bot/audit/record-audit.ts';
import type { Work } from '#bot/db/work.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { checkReady } from './check-ready.ts';
import type { Keeper } from './tutorial-keeper.ts';
import { checkDraft, checkInReview, type Read } from './tutorial-version-rules.ts';
import { lockVersion, updateVersion } from './tutorial-version-store.ts';

/**
 * Gives a draft to the second person; it is not written on meanwhile. A second time changes nothing. Throws
 * `tutorial/not-ready` with the fields that are not, `tutorial/changed-elsewhere`, `tutorial/moved-on`, `not-found`.
 */
export async function submitTutorial(work: Work, by: Keeper, read: Read): Promise<void> {
  const version = await lockVersion(work.tx, by.areaId, read.versionId);
  if (version === undefined) throw new AppError('not-found');
  if (version.state === 'review' && version.revision === read.revision) return;
  checkDraft(version, read.revision);
  checkReady(version);
  await updateVersion(work.tx, version.id, { state: 'review', remark: null });
  await recordAudit(work, {
    areaId: by.areaId,
    by: { officerId: by.officerId },
    act: 'tutorial.submitted',
    subjectId: version.tutorialId,
    subjectName: version.content.title,
  });
}

/**
 * Makes a draft again of what waits for review: the second person with a remark, the author without. Throws
 * `session/not-allowed` for anybody else, `tutorial/remark-missing`, `tutorial/moved-on`, `not-found`.
 */
export async function returnTutorial(
  work: Work,
  by: Keeper,
  { remark, ...read }: Read & { remark: string },
): Promise<void> {
  const version = await lockVersion(work.tx, by.areaId, read.versionId);
  if (version === undefined) throw new AppError('not-found');
  checkInReview(version, read);
  const isAuthor = version.authorId === by.officerId;
  if (!isAuthor && !by.mayApprove) throw new AppError('session/not-allowed');
  if (!isAuthor && remark === '') throw new AppError('tutorial/remark-missing');
  await updateVersion(work.tx, version.id, { state: 'draft', remark: remark || null });
  await recordAudit(work, {
    areaId: by.areaId,
    by: { officerId: by.officerId },
    act: 'tutorial.returned',
    subjectId: version.tutorialId,
    subjectName: version.content.title,
    after: { remark },
  });
}
