import { accentedWords, foldVietnamese, toNfc } from '#bot/lib/vietnamese-text.ts';
import { isUrgent } from '#bot/understanding/decision.ts';
import { countTelling } from '#bot/understanding/matching/said-words.ts';
import { readSaid, understand } from '#bot/understanding/understand.ts';
import type { NotAccepted } from '#shared/taught-phrasings.ts';
import { tellingMin } from './find-taught.ts';
import type { Shelf } from './tutorial-shelf.ts';
import { findNames } from './without-names.ts';

const longNumber = /\d(?:[\s.,-]?\d){3}/;
const covered = /\[[^\]]{0,40} đã che\]/;

export type WordsToTeach =
  | {
      kind: 'accepted';
      words: string;
      /** Equal for words that differ only in case, blanks and signs. */
      key: string;
    }
  | NotAccepted;

type Around = {
  shelf: Pick<Shelf, 'tutorials'>;
  /** People's who may stand in the words. */
  names: readonly string[];
};

/**
 * The words as they are taught. Of one word nothing is learnt; what was masked, or has a longer number in it, is somebody's, and so
 * are names of people and places; and where somebody who says so, with marks or without, may be hurt or has lost money, a person
 * answers and no tutorial.
 */
export function readTaughtWords(masked: string, { shelf, names }: Around): WordsToTeach {
  const words = tidyWords(masked);
  if (covered.test(words) || longNumber.test(words)) {
    return { kind: 'not-accepted', reason: 'number' };
  }
  const found = findNames(words, names);
  if (found.length > 0) return { kind: 'not-accepted', reason: 'name', found };
  if ([words, foldVietnamese(words)].some((text) => isUrgent(understand(text, { shelf })))) {
    return { kind: 'not-accepted', reason: 'danger' };
  }
  if (countTelling(readSaid(words)) < tellingMin) {
    return { kind: 'not-accepted', reason: 'too-short' };
  }
  return { kind: 'accepted', words, key: accentedWords(words).join(' ').normalize('NFC') };
}

/** Composed, with single blanks. */
export function tidyWords(words: string): string {
  return toNfc(words).replace(/\s+/g, ' ').trim();
}
