import { recordAudit } from '#bot/audit/record-audit.ts';
import type { Work } from '#bot/db/work.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { dayOf } from '#bot/lib/vietnam-days.ts';
import { readShelf } from './read-shelf.ts';
import { saveCheck } from './tutorial-check-store.ts';
import type { Keeper } from './tutorial-keeper.ts';

/**
 * Notes that somebody followed the tutorial on a phone today and found it right; residents see the day. A second time on a day
 * changes nothing. Throws `not-found` for what residents of the commune cannot read.
 */
export async function checkTutorial(work: Work, by: Keeper, tutorialId: string): Promise<void> {
  const tutorial = (await readShelf(work.tx)).find(tutorialId);
  if (tutorial === undefined) throw new AppError('not-found');
  await saveCheck(work.tx, {
    areaId: by.areaId,
    tutorialId,
    checkedAt: work.now,
    checkedBy: by.officerId,
  });
  await recordAudit(work, {
    areaId: by.areaId,
    by: { officerId: by.officerId },
    act: 'tutorial.checked',
    subjectId: tutorialId,
    subjectName: tutorial.title,
    before: { day: tutorial.lastVerified },
    after: { day: dayOf(work.now) },
  });
}
