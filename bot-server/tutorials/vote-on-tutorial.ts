import type { Work } from '#bot/db/work.ts';
import { AppError } from '#bot/lib/app-error.ts';
import type { NewTutorialVote } from '#shared/tutorial-use.ts';
import type { TutorialUser } from './keep-progress.ts';
import { readShelf } from './read-shelf.ts';
import { saveVote } from './tutorial-use-store.ts';

/**
 * Keeps whether a tutorial was of use to a resident; of several words of theirs the latest counts, with its comment or without.
 * The comment must be masked already. Throws `not-found` for a tutorial that there is not.
 */
export async function voteOnTutorial(
  work: Work,
  user: TutorialUser,
  tutorialId: string,
  { isUseful, comment }: NewTutorialVote,
): Promise<void> {
  const shelf = await readShelf(work.tx);
  if (shelf.find(tutorialId) === undefined) throw new AppError('not-found');
  await saveVote(work.tx, {
    residentId: user.id,
    tutorialId,
    areaId: user.areaId,
    isUseful,
    comment: comment || null,
    votedAt: work.now,
  });
}
