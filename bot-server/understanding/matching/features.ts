import type { Sentence } from '#bot/understanding/reading/read-text.ts';

/** What is compared of a text, as numbers that stand for it, each with its kind; the same one may come twice. */
export type Features = { hashes: number[]; kinds: number[] };

export const kinds = { word: 0, marked: 1, pair: 2, concept: 3 } as const;
/** How much each kind counts. */
export const kindWeights = [1, 1, 1, 1];

/**
 * Words without and with marks, pairs of neighbours, rows of same meaning. Two features share a number about once in a hundred
 * thousand, which changes nothing that anybody would notice.
 */
export function featuresOf(sentences: readonly Sentence[], isMarked: boolean): Features {
  const hashes: number[] = [];
  const kindOf: number[] = [];
  const add = (kind: number, hash: number): void => {
    hashes.push(mix(hash, kind + 1));
    kindOf.push(kind);
  };
  for (const { words, beside, concepts } of sentences) {
    for (const [at, { hash, accentedHash }] of words.entries()) {
      add(kinds.word, hash);
      if (isMarked || accentedHash !== hash) add(kinds.marked, accentedHash);
      const next = words[at + 1];
      if (next !== undefined) add(kinds.pair, mix(hash, next.hash));
    }
    for (const { hash } of beside) add(kinds.word, hash);
    for (const concept of concepts) add(kinds.concept, concept);
  }
  return { hashes, kinds: kindOf };
}

function mix(one: number, other: number): number {
  let mixed = Math.imul(one ^ (one >>> 15), 0x2c1b3c6d) ^ Math.imul(other, 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0x297a2d39);
  return mixed ^ (mixed >>> 16);
}
