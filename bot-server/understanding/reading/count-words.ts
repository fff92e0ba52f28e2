import { isFoldedSyllable } from './syllables.ts';
import type { Word } from './word-form.ts';

/** What is learned of the words of lines. */
export type CountedWords = {
  /** Each word once, without marks; those that count as known come first. */
  words: readonly string[];
  /** How often each known word stands. */
  counts: Int32Array;
  /** Each word once with its marks, in the form of `accentedWords`. */
  marked: readonly string[];
  /** Neighbours as one number: the place of the first among all words, times how many there are, plus the place of the second; rising. */
  pairs: Float64Array;
  pairCounts: Int32Array;
};

/** A foreign word that stands once may be a slip of whoever wrote the line. */
const foreignCountMin = 3;

/** Counts the words of lines; `known` are words that need no counting, such as those of the lexicons. */
export function countWords(
  lines: readonly (readonly Word[])[],
  known: Iterable<string>,
): CountedWords {
  const countedWords = new Map<Word, number>();
  for (const line of lines) {
    for (const word of line) countedWords.set(word, (countedWords.get(word) ?? 0) + 1);
  }
  const counted = new Map<string, number>();
  const marked = new Set<string>();
  for (const [{ folded, accented }, count] of countedWords) {
    counted.set(folded, (counted.get(folded) ?? 0) + count);
    marked.add(accented);
  }
  const counts = new Map(
    [...counted].filter(([word, count]) => isFoldedSyllable(word) || count >= foreignCountMin),
  );
  for (const word of known) counts.set(word, counted.get(word) ?? 1);
  const words = [...new Set([...counts.keys(), ...counted.keys()])];
  return {
    words,
    counts: Int32Array.from(counts.values()),
    marked: [...marked],
    ...countPairs(lines, words),
  };
}

function countPairs(
  lines: readonly (readonly Word[])[],
  words: readonly string[],
): Pick<CountedWords, 'pairs' | 'pairCounts'> {
  const placeOf = new Map(words.map((word, at) => [word, at]));
  const all: number[] = [];
  for (const line of lines) {
    let before: number | undefined;
    for (const { folded } of line) {
      const place = placeOf.get(folded) ?? 0;
      if (before !== undefined) all.push(before * words.length + place);
      before = place;
    }
  }
  const rising = Float64Array.from(all).sort();
  const pairCounts = new Int32Array(rising.length);
  let end = 0;
  for (const pair of rising) {
    if (end === 0 || rising[end - 1] !== pair) rising[end++] = pair;
    pairCounts[end - 1] = (pairCounts[end - 1] ?? 0) + 1;
  }
  return { pairs: rising.slice(0, end), pairCounts: pairCounts.slice(0, end) };
}
