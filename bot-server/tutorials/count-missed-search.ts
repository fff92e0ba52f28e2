import type { Work } from '#bot/db/work.ts';
import type { Decision } from '#bot/understanding/decision.ts';
import { addMissedSearch } from './missed-search-store.ts';
import { missedWords } from './missed-words.ts';
import { readShelf } from './read-shelf.ts';
import { understandQuestion } from './understand-question.ts';

/**
 * Counts, in the reader's commune and with nobody's name, what was searched for in vain, so that somebody may write about it.
 * What is found after all is not counted, nor what nobody can write about: courtesy, abuse, somebody in danger. The text must be
 * masked.
 */
export async function countMissedSearch({ tx, now }: Work, text: string): Promise<void> {
  const words = missedWords(text);
  if (words === undefined) return;
  if (!isMissed(understandQuestion(text, await readShelf(tx)))) return;
  await addMissedSearch(tx, words, now);
}

function isMissed({ decision, tutorials, person, courtesy }: Decision): boolean {
  if (tutorials.length > 0 || decision === 'refuse') return false;
  if (decision === 'courtesy') return courtesy === 'off-topic';
  return person?.emergencyNumber === undefined;
}
