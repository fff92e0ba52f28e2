import { type Features, kinds, kindWeights } from './features.ts';

/** The features that the phrasings have. */
export type FeatureTable = {
  size: number;
  /** The place of a feature, or -1 for one that no phrasing has. */
  find(hash: number): number;
  /** How much a feature says, by its place: the rarer, the more. */
  weights: Float32Array;
};

/** Kinds of which those that stand in one line only are left out: they would fill memory and say little. */
const keptFromTwo: number[] = [kinds.pair];
const slotsMin = 1024;

export function gatherFeatures(texts: readonly Features[]): FeatureTable {
  const total = texts.reduce((sum, { hashes }) => sum + hashes.length, slotsMin);
  const slots = 2 ** Math.ceil(Math.log2(total));
  const keys = new Int32Array(slots);
  const counts = new Int32Array(slots);
  const kindOf = new Uint8Array(slots);
  const lastText = new Int32Array(slots).fill(-1);
  for (const [text, { hashes, kinds: ofText }] of texts.entries()) {
    for (let at = 0; at < hashes.length; at += 1) {
      const hash = hashes[at] ?? 0;
      const slot = slotOf(hash, keys, counts);
      if (lastText[slot] === text) continue;
      lastText[slot] = text;
      keys[slot] = hash;
      kindOf[slot] = ofText[at] ?? 0;
      counts[slot] = (counts[slot] ?? 0) + 1;
    }
  }
  const placeOf = new Int32Array(slots).fill(-1);
  const weights: number[] = [];
  for (let slot = 0; slot < slots; slot += 1) {
    const count = counts[slot] ?? 0;
    const kind = kindOf[slot] ?? 0;
    if (count === 0 || (count === 1 && keptFromTwo.includes(kind))) continue;
    placeOf[slot] = weights.length;
    weights.push((kindWeights[kind] ?? 0) * rarity(count, texts.length));
  }
  return {
    size: weights.length,
    find: (hash) => placeOf[slotOf(hash, keys, counts)] ?? -1,
    weights: Float32Array.from(weights),
  };
}

/** Where a number stands or would stand; there are always free slots. */
function slotOf(hash: number, keys: Int32Array, counts: Int32Array): number {
  const mask = keys.length - 1;
  let slot = hash & mask;
  while (counts[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & mask;
  return slot;
}

/** BM25's inverse document frequency. */
function rarity(count: number, texts: number): number {
  return Math.log(1 + (texts - count + 0.5) / (count + 0.5));
}
