import { indexNearWords } from './near-words.ts';
import { isFoldedSyllable } from './syllables.ts';
import type { Word } from './word-form.ts';

/** The words that the data knows, without marks. */
export type Vocabulary = {
  has(word: string): boolean;
  /** Whether a word stood somewhere with exactly these marks, in the form of `accentedWords`. */
  hasMarked(accented: string): boolean;
  countOf(word: string): number;
  /** How often the two words stood side by side. */
  countOfPair(first: string, second: string): number;
  /** Names and foreign words, which no Vietnamese syllable rule explains: "vneid", "wifi". */
  isName(word: string): boolean;
  /** Known words that differ by one letter added, left out, changed, or swapped with its neighbour. */
  near(word: string): string[];
  /** Known words that begin so, the most frequent first, at most `max`. */
  beginningWith(prefix: string, max: number): string[];
};

const nameLettersMin = 3;
/** A foreign word that stands once may be a slip of whoever wrote the line. */
const foreignCountMin = 3;

/** Counts the words of lines; `known` are words that need no counting, such as those of the lexicons. */
export function gatherVocabulary(
  lines: readonly (readonly Word[])[],
  known: Iterable<string>,
): Vocabulary {
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
  const nearIndex = onDemand(() => indexNearWords(counts.keys()));
  const sorted = onDemand(() => [...counts.keys()].sort());
  const pairs = onDemand(() => countPairs(lines));
  return {
    has: (word) => counts.has(word),
    hasMarked: (accented) => marked.has(accented),
    countOf: (word) => counts.get(word) ?? 0,
    countOfPair: (first, second) => pairs().get(`${first} ${second}`) ?? 0,
    isName: (word) => word.length >= nameLettersMin && counts.has(word) && !isFoldedSyllable(word),
    near: (word) => nearIndex()(word),
    beginningWith: (prefix, max) =>
      beginning(prefix, sorted())
        .sort((one, other) => (counts.get(other) ?? 0) - (counts.get(one) ?? 0))
        .slice(0, max),
  };
}

/** What few texts need is made when the first one does. */
function onDemand<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function countPairs(lines: readonly (readonly Word[])[]): Map<string, number> {
  const pairs = new Map<string, number>();
  for (const line of lines) {
    for (const [at, { folded }] of line.entries()) {
      const next = line[at + 1];
      if (next === undefined) continue;
      const pair = `${folded} ${next.folded}`;
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
    }
  }
  return pairs;
}

function beginning(prefix: string, sorted: readonly string[]): string[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < prefix) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (sorted[end]?.startsWith(prefix)) end += 1;
  return sorted.slice(low, end);
}
