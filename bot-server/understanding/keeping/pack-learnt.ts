import type { Learnt } from '#bot/understanding/matching/learn.ts';
import type { NumberLists } from './pack-numbers.ts';

/** What was learned as lists of numbers; words as their UTF-8, a line each. */
export function packLearnt({ words, features, lines, classWeights, ambiguous }: Learnt) {
  return {
    'words.words': packWords(words.words),
    'words.counts': words.counts,
    'words.marked': packWords(words.marked),
    'words.pairs': words.pairs,
    'words.pairCounts': words.pairCounts,
    'features.hashes': features.hashes,
    'features.weights': features.weights,
    'lines.starts': lines.starts,
    'lines.lines': lines.lines,
    'lines.values': lines.values,
    classWeights,
    'ambiguous.starts': ambiguous.starts,
    'ambiguous.hashes': ambiguous.hashes,
    'ambiguous.kinds': ambiguous.kinds,
  } satisfies NumberLists;
}

/** The opposite, for lists that were packed by this very code. */
export function unpackLearnt(lists: NumberLists): Learnt {
  const packed = lists as ReturnType<typeof packLearnt>;
  return {
    words: {
      words: unpackWords(packed['words.words']),
      counts: packed['words.counts'],
      marked: unpackWords(packed['words.marked']),
      pairs: packed['words.pairs'],
      pairCounts: packed['words.pairCounts'],
    },
    features: { hashes: packed['features.hashes'], weights: packed['features.weights'] },
    lines: {
      starts: packed['lines.starts'],
      lines: packed['lines.lines'],
      values: packed['lines.values'],
    },
    classWeights: packed.classWeights,
    ambiguous: {
      starts: packed['ambiguous.starts'],
      hashes: packed['ambiguous.hashes'],
      kinds: packed['ambiguous.kinds'],
    },
  };
}

function packWords(words: readonly string[]): Uint8Array {
  return new TextEncoder().encode(words.join('\n'));
}

function unpackWords(bytes: Uint8Array): string[] {
  return new TextDecoder().decode(bytes).split('\n');
}
