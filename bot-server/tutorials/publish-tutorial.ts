import { recordAudit } from '#bot/audit/record-audit.ts';
import type { Work } from '#bot/db/work.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { checkReady } from './check-ready.ts';
import type { Keeper } from './tutorial-keeper.ts';
import { checkInReview, type Read } from './tutorial-version-rules.ts';
import { lockVersion, retirePublished, updateVersion } from './tutorial-version-store.ts';

/**
 * Shows what was reviewed to every resident of the commune at once, in the place of the version before. A second time by the
 * same person changes nothing. Throws `tutorial/own-work` for its author, `tutorial/moved-on` where somebody else decided or it
 * was written on, `session/not-allowed`, `not-found`.
 */
export async function publishTutorial(work: Work, by: Keeper, read: Read): Promise<void> {
  if (!by.mayApprove) throw new AppError('session/not-allowed');
  const { tx, now } = work;
  const version = await lockVersion(tx, by.areaId, read.versionId);
  if (version === undefined) throw new AppError('not-found');
  if (version.state === 'published' && version.reviewerId === by.officerId) return;
  checkInReview(version, read);
  if (version.authorId === by.officerId) throw new AppError('tutorial/own-work');
  checkReady(version);
  const before = await retirePublished(tx, by.areaId, version.tutorialId, now);
  await updateVersion(tx, version.id, {
    state: 'published',
    reviewerId: by.officerId,
    remark: null,
    publishedAt: now,
  });
  await recordAudit(work, {
    areaId: by.areaId,
    by: { officerId: by.officerId },
    act: 'tutorial.published',
    subjectId: version.tutorialId,
    subjectName: version.content.title,
    before: { version: before?.number ?? null },
    after: { version: version.number },
  });
}

/**
 * Takes the commune's version away from residents: the library's wording stands again, and an own addition is gone. A second time
 * changes nothing. Throws `tutorial/moved-on` where another version stands meanwhile, `session/not-allowed`, `not-found`.
 */
export async function retireTutorial(work: Work, by: Keeper, versionId: string): Promise<void> {
  if (!by.mayApprove) throw new AppError('session/not-allowed');
  const version = await lockVersion(work.tx, by.areaId, versionId);
  if (version === undefined) throw new AppError('not-found');
  if (version.state === 'retired') return;
  if (version.state !== 'published') throw new AppError('tutorial/moved-on');
  await retirePublished(work.tx, by.areaId, version.tutorialId, work.now);
  await recordAudit(work, {
    areaId: by.areaId,
    by: { officerId: by.officerId },
    act: 'tutorial.retired',
    subjectId: version.tutorialId,
    subjectName: version.content.title,
    before: { version: version.number },
    after: { version: null },
  });
}
