import type { FeatureTable } from './feature-table.ts';
import { type Features, kindWeights } from './features.ts';

/** One text that stands for a tutorial, beside the reviewed phrasings. */
export type Example = { id: string; text: string; features: Features };

/** For each tutorial that has examples, the one that is most like a text, 0 to 1. */
export type TaughtIndex = {
  find(features: Features): Map<string, { likeness: number; text: string }>;
};

/** A feature that no phrasing has. */
const rarestWeight = 9;

/** What a commune added itself: it is compared at once, without anything being learned anew. */
export function indexExamples(examples: readonly Example[], table: FeatureTable): TaughtIndex {
  const postings = new Map<number, { at: number; value: number }[]>();
  for (const [at, { features }] of examples.entries()) {
    for (const [hash, value] of valuesOf(features, table)) {
      const same = postings.get(hash);
      if (same === undefined) postings.set(hash, [{ at, value }]);
      else same.push({ at, value });
    }
  }
  return {
    find(features) {
      const found = new Map<string, { likeness: number; text: string }>();
      if (examples.length === 0) return found;
      const likeness = new Float32Array(examples.length);
      for (const [hash, value] of valuesOf(features, table)) {
        for (const entry of postings.get(hash) ?? []) {
          likeness[entry.at] = (likeness[entry.at] ?? 0) + entry.value * value;
        }
      }
      for (const [at, { id, text }] of examples.entries()) {
        const value = likeness[at] ?? 0;
        if (value > (found.get(id)?.likeness ?? 0)) found.set(id, { likeness: value, text });
      }
      return found;
    },
  };
}

/** The features of a text, each once, as a vector of length 1. */
function valuesOf({ hashes, kinds }: Features, table: FeatureTable): Map<number, number> {
  const values = new Map<number, number>();
  let squares = 0;
  for (const [at, hash] of hashes.entries()) {
    if (values.has(hash)) continue;
    const place = table.find(hash);
    const value =
      (place >= 0 ? table.weights[place] : undefined) ??
      rarestWeight * (kindWeights[kinds[at] ?? 0] ?? 0);
    values.set(hash, value);
    squares += value * value;
  }
  const length = Math.sqrt(squares) || 1;
  for (const [hash, value] of values) values.set(hash, value / length);
  return values;
}
