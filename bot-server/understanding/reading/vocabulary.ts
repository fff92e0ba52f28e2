import type { CountedWords } from './count-words.ts';
import { indexNearWords } from './near-words.ts';
import { isFoldedSyllable } from './syllables.ts';

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

export function arrangeVocabulary(counted: CountedWords): Vocabulary {
  const { words, counts, pairs, pairCounts } = counted;
  const known = new Map<string, number>();
  for (let at = 0; at < counts.length; at += 1) known.set(words[at] ?? '', counts[at] ?? 0);
  const marked = onDemand(() => new Set(counted.marked));
  const nearIndex = onDemand(() => indexNearWords(known.keys()));
  const sorted = onDemand(() => [...known.keys()].sort());
  const placeOf = onDemand(() => new Map(words.map((word, at) => [word, at])));
  return {
    has: (word) => known.has(word),
    hasMarked: (accented) => marked().has(accented),
    countOf: (word) => known.get(word) ?? 0,
    countOfPair(first, second) {
      const one = placeOf().get(first);
      const other = placeOf().get(second);
      if (one === undefined || other === undefined) return 0;
      const pair = one * words.length + other;
      const at = firstFrom(pairs, pair);
      return pairs[at] === pair ? (pairCounts[at] ?? 0) : 0;
    },
    isName: (word) => word.length >= nameLettersMin && known.has(word) && !isFoldedSyllable(word),
    near: (word) => nearIndex()(word),
    beginningWith: (prefix, max) =>
      beginning(prefix, sorted())
        .sort((one, other) => (known.get(other) ?? 0) - (known.get(one) ?? 0))
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

/** The first place of what is not below the value. */
function firstFrom<T extends string | number>(rising: ArrayLike<T>, value: T): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] as T) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function beginning(prefix: string, sorted: readonly string[]): string[] {
  const start = firstFrom(sorted, prefix);
  let end = start;
  while (sorted[end]?.startsWith(prefix)) end += 1;
  return sorted.slice(start, end);
}
