import type { Sentence } from '#bot/understanding/reading/read-text.ts';

/** What is compared of a text, as numbers that stand for it, each with its kind; the same one may come twice. */
export type Features = { hashes: Int32Array; kinds: Uint8Array };

export const kinds = { word: 0, marked: 1, pair: 2, concept: 3 } as const;
/** How much each kind counts. */
export const kindWeights = [1, 1, 1, 1];

/**
 * Words without and with marks, pairs of neighbours, rows of same meaning. Two features share a number about once in a hundred
 * thousand, which changes nothing that anybody would notice.
 */
export function featuresOf(sentences: readonly Sentence[], isMarked: boolean): Features {
  const features = roomForFeatures(roomOfText);
  addFeatures(features, sentences, isMarked);
  return filledOf(features);
}

/** Features behind one another, with room for more. */
type FeatureRoom = Features & { end: number };

const roomOfText = 128;
/** What one word or row adds at most. */
const addedMax = 3;

export function roomForFeatures(size: number): FeatureRoom {
  return { hashes: new Int32Array(size), kinds: new Uint8Array(size), end: 0 };
}

export function filledOf({ hashes, kinds: kindOf, end }: FeatureRoom): Features {
  return { hashes: hashes.subarray(0, end), kinds: kindOf.subarray(0, end) };
}

/** Puts the features of a text behind those that are there. */
export function addFeatures(
  room: FeatureRoom,
  sentences: readonly Sentence[],
  isMarked: boolean,
): void {
  for (const { words, beside, concepts } of sentences) {
    makeRoom(room, addedMax * words.length + beside.length + concepts.length);
    const { hashes, kinds: kindOf } = room;
    let { end } = room;
    for (let at = 0; at < words.length; at += 1) {
      const word = words[at];
      if (word === undefined) continue;
      const { hash, accentedHash } = word;
      kindOf[end] = kinds.word;
      hashes[end++] = mix(hash, kinds.word + 1);
      if (isMarked || accentedHash !== hash) {
        kindOf[end] = kinds.marked;
        hashes[end++] = mix(accentedHash, kinds.marked + 1);
      }
      const next = words[at + 1];
      if (next === undefined) continue;
      kindOf[end] = kinds.pair;
      hashes[end++] = mix(mix(hash, next.hash), kinds.pair + 1);
    }
    for (const { hash } of beside) {
      kindOf[end] = kinds.word;
      hashes[end++] = mix(hash, kinds.word + 1);
    }
    for (const concept of concepts) {
      kindOf[end] = kinds.concept;
      hashes[end++] = mix(concept, kinds.concept + 1);
    }
    room.end = end;
  }
}

function makeRoom(room: FeatureRoom, added: number): void {
  const needed = room.end + added;
  if (needed <= room.hashes.length) return;
  const wider = roomForFeatures(Math.max(needed, 2 * room.hashes.length));
  wider.hashes.set(room.hashes);
  wider.kinds.set(room.kinds);
  room.hashes = wider.hashes;
  room.kinds = wider.kinds;
}

function mix(one: number, other: number): number {
  let mixed = Math.imul(one ^ (one >>> 15), 0x2c1b3c6d) ^ Math.imul(other, 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0x297a2d39);
  return mixed ^ (mixed >>> 16);
}
