import { type Tutorial, type TutorialSummary, tutorialTopics } from '#shared/tutorials.ts';
import type { TaughtWords } from './shelf-store.ts';
import { tutorials as library } from './tutorial-library.ts';

/** The tutorials as one commune reads them. */
export type Shelf = {
  /** By topic, then from the first to the last need; the commune's own behind the library's of a topic. */
  tutorials: readonly Tutorial[];
  find(id: string): Tutorial | undefined;
  /** What the commune taught of how people ask for them. */
  taught: readonly TaughtWords[];
};

/** As everybody reads them whose commune changed nothing, or is not known. */
export const libraryShelf: Shelf = teachShelf(library);

/**
 * The library with what a commune published: its wording instead of the library's, its additions, the day on which it
 * last found a tutorial right, by id, and what it taught.
 */
export function arrangeShelf(
  published: readonly Tutorial[],
  checkedOn: ReadonlyMap<string, string>,
  taught: readonly TaughtWords[] = [],
): Shelf {
  if (published.length === 0 && checkedOn.size === 0) return teachShelf(library, taught);
  const ofCommune = new Map(published.map((tutorial) => [tutorial.id, tutorial]));
  const own = published.filter(({ id }) => libraryShelf.find(id) === undefined);
  const all = [...library.map((tutorial) => ofCommune.get(tutorial.id) ?? tutorial), ...own].map(
    (tutorial) => verified(tutorial, checkedOn.get(tutorial.id)),
  );
  return teachShelf(
    tutorialTopics.flatMap((topic) => all.filter((tutorial) => tutorial.topic === topic)),
    taught,
  );
}

/** What a list of tutorials needs, in the order of the shelf. */
export function listTutorials(shelf: Shelf): TutorialSummary[] {
  return shelf.tutorials.map(({ id, topic, title, audience, steps }) => ({
    id,
    topic,
    title,
    audience,
    stepCount: steps.length,
  }));
}

/** The tutorials, in their order, with what was taught; the words of what is not among them are left out. */
export function teachShelf(
  tutorials: readonly Tutorial[],
  taught: readonly TaughtWords[] = [],
): Shelf {
  const byId = new Map(tutorials.map((tutorial) => [tutorial.id, tutorial]));
  // What is no longer shown cannot be asked for.
  const known = taught.filter(({ tutorialId }) => byId.has(tutorialId));
  return { tutorials, find: (id) => byId.get(id), taught: known };
}

function verified(tutorial: Tutorial, day: string | undefined): Tutorial {
  return day === undefined || day <= tutorial.lastVerified
    ? tutorial
    : { ...tutorial, lastVerified: day };
}
