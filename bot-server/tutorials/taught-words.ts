import { accentedWords, toNfc } from '#bot/lib/vietnamese-text.ts';

const wordsMin = 2;
const longNumber = /\d(?:[\s.,-]?\d){3}/;
const covered = /\[[^\]]{0,40} đã che\]/;

export type WordsToTeach =
  | {
      kind: 'accepted';
      words: string;
      /** Equal for words that differ only in case, blanks and signs. */
      key: string;
    }
  | { kind: 'not-accepted'; reason: 'too-short' | 'number' };

/** The words as they are taught. Of one word nothing is learnt; what was masked, or has a longer number in it, is somebody's. */
export function readTaughtWords(masked: string): WordsToTeach {
  const words = toNfc(masked).replace(/\s+/g, ' ').trim();
  if (covered.test(words) || longNumber.test(words)) {
    return { kind: 'not-accepted', reason: 'number' };
  }
  const compared = accentedWords(words);
  if (compared.length < wordsMin) return { kind: 'not-accepted', reason: 'too-short' };
  return { kind: 'accepted', words, key: compared.join(' ').normalize('NFC') };
}
