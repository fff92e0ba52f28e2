import type { Work } from '#bot/db/work.ts';
import { addMissedSearch } from './missed-search-store.ts';
import { missedWords } from './missed-words.ts';
import { readShelf } from './read-shelf.ts';
import { searchTutorials } from './search-tutorials.ts';

/**
 * Counts, in the reader's commune and with nobody's name, what was searched for in vain, so that somebody may write about it.
 * What the search finds after all is not counted. The text must be masked.
 */
export async function countMissedSearch({ tx, now }: Work, text: string): Promise<void> {
  const words = missedWords(text);
  if (words === undefined) return;
  if (searchTutorials(text, await readShelf(tx)).length > 0) return;
  await addMissedSearch(tx, words, now);
}
