import { foldWords } from '#app/lib/fold-words.ts';
import type { TutorialSummary } from '#shared/tutorials.ts';

const matchesMax = 3;

/**
 * Tutorials whose title or readers share at least half of the typed words, best first, at most three: what the phone can
 * find by itself. The last word may still be half typed. The server's search also knows other words for the same thing.
 */
export function findInTitles(
  text: string,
  tutorials: readonly TutorialSummary[],
): TutorialSummary[] {
  const wanted = foldWords(text);
  return tutorials
    .map((tutorial) => {
      const words = foldWords(`${tutorial.title} ${tutorial.audience}`);
      const found = wanted.filter((word, index) =>
        index === wanted.length - 1
          ? words.some((other) => other.startsWith(word))
          : words.includes(word),
      );
      return { tutorial, found: found.length };
    })
    .filter(({ found }) => found > 0 && found * 2 >= wanted.length)
    .sort((a, b) => b.found - a.found)
    .slice(0, matchesMax)
    .map(({ tutorial }) => tutorial);
}
