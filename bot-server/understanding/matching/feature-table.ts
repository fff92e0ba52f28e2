import type { FeatureList } from './feature-list.ts';
import { numberFeatures } from './feature-numbers.ts';
import { kinds, kindWeights } from './features.ts';
import type { VectorList } from './vector.ts';

/** The features that the phrasings have, by their places: what stands for each, and how much it says: the rarer, the more. */
export type KeptFeatures = { hashes: Int32Array; weights: Float32Array };

/** The same for finding them. */
export type FeatureTable = {
  size: number;
  /** The place of a feature, or -1 for one that no phrasing has. */
  find(hash: number): number;
  weights: Float32Array;
};

/** Kinds of which those that stand in one line only are left out: they would fill memory and say little. */
const keptFromTwo: number[] = [kinds.pair];
const differentExpected = 65_000;

export function arrangeFeatures({ hashes, weights }: KeptFeatures): FeatureTable {
  const numbers = numberFeatures(hashes.length);
  for (const hash of hashes) numbers.add(hash);
  return { size: hashes.length, find: numbers.find, weights };
}

/** The features of all texts that are worth keeping, and each text as a vector over them. */
export function gatherFeatures(list: FeatureList): { features: KeptFeatures; vectors: VectorList } {
  const texts = list.starts.length - 1;
  const { numberAt, counts, kindOf, hashOf } = countFeatures(list);
  const placeOf = new Int32Array(counts.length).fill(-1);
  const hashes: number[] = [];
  const weights: number[] = [];
  for (let number = 0; number < counts.length; number += 1) {
    const count = counts[number] ?? 0;
    const kind = kindOf[number] ?? 0;
    if (count === 1 && keptFromTwo.includes(kind)) continue;
    placeOf[number] = hashes.length;
    hashes.push(hashOf[number] ?? 0);
    weights.push((kindWeights[kind] ?? 0) * rarity(count, texts));
  }
  const features = { hashes: Int32Array.from(hashes), weights: Float32Array.from(weights) };
  return { features, vectors: vectorsOf(list.starts, numberAt, placeOf, features.weights) };
}

/** Numbers the features of a list and counts in how many texts each stands. */
function countFeatures({ starts, hashes, kinds: given }: FeatureList) {
  const numbers = numberFeatures(differentExpected);
  const numberAt = new Int32Array(hashes.length);
  const counts = new Int32Array(hashes.length);
  const kindOf = new Uint8Array(hashes.length);
  const hashOf = new Int32Array(hashes.length);
  const lastText = new Int32Array(hashes.length);
  for (let text = 0; text + 1 < starts.length; text += 1) {
    const end = starts[text + 1] ?? 0;
    for (let at = starts[text] ?? 0; at < end; at += 1) {
      const hash = hashes[at] ?? 0;
      const number = numbers.add(hash);
      numberAt[at] = number;
      if (lastText[number] === text + 1) continue;
      lastText[number] = text + 1;
      hashOf[number] = hash;
      kindOf[number] = given[at] ?? 0;
      counts[number] = (counts[number] ?? 0) + 1;
    }
  }
  return { numberAt, counts: counts.subarray(0, numbers.size()), kindOf, hashOf };
}

/** Vectors of length 1; each place once. */
function vectorsOf(
  starts: Int32Array,
  numberAt: Int32Array,
  placeOf: Int32Array,
  weights: Float32Array,
): VectorList {
  const ownStarts = new Int32Array(starts.length);
  const places = new Int32Array(numberAt.length);
  const values = new Float64Array(numberAt.length);
  const lastText = new Int32Array(weights.length);
  let end = 0;
  for (let text = 0; text + 1 < starts.length; text += 1) {
    const from = end;
    let squares = 0;
    const behind = starts[text + 1] ?? 0;
    for (let at = starts[text] ?? 0; at < behind; at += 1) {
      const place = placeOf[numberAt[at] ?? 0] ?? -1;
      if (place < 0 || lastText[place] === text + 1) continue;
      lastText[place] = text + 1;
      const value = weights[place] ?? 0;
      places[end] = place;
      values[end] = value;
      end += 1;
      squares += value * value;
    }
    const length = Math.sqrt(squares) || 1;
    for (let at = from; at < end; at += 1) values[at] = (values[at] ?? 0) / length;
    ownStarts[text + 1] = end;
  }
  return { starts: ownStarts, places: places.subarray(0, end), values: values.subarray(0, end) };
}

/** BM25's inverse document frequency. */
function rarity(count: number, texts: number): number {
  return Math.log(1 + (texts - count + 0.5) / (count + 0.5));
}
