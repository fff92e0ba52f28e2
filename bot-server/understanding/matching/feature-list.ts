import { type ReadingTools, readSentences } from '#bot/understanding/reading/read-text.ts';
import type { Word } from '#bot/understanding/reading/word-form.ts';
import { addFeatures, type Features, filledOf, roomForFeatures } from './features.ts';

/** The features of many texts behind one another; those of text `at` stand from `starts[at]` to before `starts[at + 1]`. */
export type FeatureList = Features & { starts: Int32Array };

/** About as many as the phrasings have. */
const roomAtFirst = 300_000;

/** Puts the features of texts behind one another, because that many small lists would take longer to keep than to make. */
export function listFeatures(
  texts: readonly (readonly (readonly Word[])[])[],
  tools: ReadingTools,
): FeatureList {
  const starts = new Int32Array(texts.length + 1);
  const room = roomForFeatures(roomAtFirst);
  for (let text = 0; text < texts.length; text += 1) {
    const { sentences, isMarked } = readSentences(texts[text] ?? [], tools);
    addFeatures(room, sentences, isMarked);
    starts[text + 1] = room.end;
  }
  return { ...filledOf(room), starts };
}

/** The same of features that were found before. */
export function joinFeatures(all: readonly Features[]): FeatureList {
  const starts = new Int32Array(all.length + 1);
  for (const [at, { hashes }] of all.entries()) starts[at + 1] = (starts[at] ?? 0) + hashes.length;
  const joined = {
    hashes: new Int32Array(starts.at(-1) ?? 0),
    kinds: new Uint8Array(starts.at(-1) ?? 0),
    starts,
  };
  for (const [at, { hashes, kinds }] of all.entries()) {
    joined.hashes.set(hashes, starts[at]);
    joined.kinds.set(kinds, starts[at]);
  }
  return joined;
}

export function featuresAt({ hashes, kinds, starts }: FeatureList, at: number): Features {
  const [from, behind] = [starts[at], starts[at + 1]];
  return { hashes: hashes.subarray(from, behind), kinds: kinds.subarray(from, behind) };
}
