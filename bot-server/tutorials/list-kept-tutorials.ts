import type { Work } from '#bot/db/work.ts';
import type { KeptTutorial, KeptTutorialList, TutorialOrigin } from '#shared/tutorial-keeping.ts';
import { tutorialTopics } from '#shared/tutorials.ts';
import { findOfficerNames } from './find-officer-names.ts';
import { type Feedback, findTutorialFeedback } from './find-tutorial-feedback.ts';
import { countMissedSearches } from './missed-search-store.ts';
import { readShelf } from './read-shelf.ts';
import { countRefusedOffers } from './refused-offer-store.ts';
import { isCheckDue } from './tutorial-check-rules.ts';
import { selectTakenOn } from './tutorial-check-store.ts';
import { findTutorial } from './tutorial-library.ts';
import type { TutorialVersion } from './tutorial-version.table.ts';
import { selectStandingVersions } from './tutorial-version-store.ts';

/**
 * Every tutorial that residents of the commune read, and those that its staff write or took away, in the order of the shelves;
 * with what residents said of them. To be asked with the commune's own eyes.
 */
export async function listKeptTutorials(
  { tx, now }: Pick<Work, 'tx' | 'now'>,
  { id: areaId, path }: { id: string; path: string },
): Promise<KeptTutorialList> {
  const shelf = await readShelf(tx);
  const versions = await selectStandingVersions(tx, areaId);
  const takenOn = new Set(await selectTakenOn(tx, path));
  const feedbackOf = await findTutorialFeedback(tx, path, now);
  const nameOf = await findOfficerNames(
    tx,
    versions.map(({ authorId }) => authorId),
  );
  const unshown = versions
    .filter(({ tutorialId }) => shelf.find(tutorialId) === undefined)
    .map(({ content }) => content);
  const all = [...new Map([...shelf.tutorials, ...unshown].map((one) => [one.id, one])).values()];
  const tutorials = all.map(({ id, topic, title, steps, lastVerified }): KeptTutorial => {
    const own = versions.filter(({ tutorialId }) => tutorialId === id);
    const open = own.find(isOpen);
    return {
      id,
      topic,
      title,
      stepCount: steps.length,
      origin: originOf(id, own),
      open: open
        ? {
            state: open.state,
            authorName: nameOf(open.authorId),
            isReturned: open.remark !== null,
          }
        : null,
      lastVerified,
      isCheckDue: takenOn.has(id) && isCheckDue(lastVerified, now),
      ...summed(feedbackOf(id)),
    };
  });
  return {
    tutorials: tutorialTopics.flatMap((topic) => tutorials.filter((one) => one.topic === topic)),
    missedCount: (await countMissedSearches(tx, areaId)) + (await countRefusedOffers(tx, areaId)),
  };
}

export type OpenVersion = TutorialVersion & { state: 'draft' | 'review' };

export const isOpen = (version: TutorialVersion): version is OpenVersion =>
  version.state === 'draft' || version.state === 'review';

/** Whose words residents of the commune read, by the versions that the commune has of a tutorial. */
export function originOf(id: string, versions: readonly TutorialVersion[]): TutorialOrigin {
  const isShown = versions.some(({ state }) => state === 'published');
  if (findTutorial(id) !== undefined) return isShown ? 'changed' : 'library';
  return isShown ? 'own' : 'gone';
}

function summed({ votes, stuck }: Feedback): Pick<KeptTutorial, 'votes' | 'stuck'> {
  const [worst = null] = stuck.toSorted((one, other) => other.times - one.times);
  return { votes, stuck: { times: stuck.reduce((sum, { times }) => sum + times, 0), worst } };
}
