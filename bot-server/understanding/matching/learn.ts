import { foldVietnamese } from '#bot/lib/vietnamese-text.ts';
import type {
  AmbiguousPhrasing,
  Phrasing,
  UnderstandingData,
} from '#bot/understanding/read-data.ts';
import { type CountedWords, countWords } from '#bot/understanding/reading/count-words.ts';
import { cutIntoSentences } from '#bot/understanding/reading/cut-text.ts';
import { type Lexicon, lexiconWords } from '#bot/understanding/reading/lexicon.ts';
import { readText } from '#bot/understanding/reading/read-text.ts';
import { arrangeReadingTools } from '#bot/understanding/reading/reading-tools.ts';
import { arrangeVocabulary } from '#bot/understanding/reading/vocabulary.ts';
import { bareFeaturesOf } from './bare-words.ts';
import { type FeatureList, joinFeatures, listFeatures } from './feature-list.ts';
import { gatherFeatures, type KeptFeatures } from './feature-table.ts';
import { indexLines, type LineIndex } from './near-phrasings.ts';
import { trainClasses } from './train-classes.ts';

/** All that is learned from the data and takes long to learn, as words and numbers. */
export type Learnt = {
  words: CountedWords;
  features: KeptFeatures;
  lines: LineIndex;
  /** One for each feature and class. */
  classWeights: Float32Array;
  /** Of the ambiguous phrasings as `waysOf` lists them. */
  ambiguous: FeatureList;
};

/** Takes most of a second; the same data give the same to the last bit. */
export function learn(data: UnderstandingData, lexicon: Lexicon): Learnt {
  const cut = data.phrasings.map(({ text }) => cutIntoSentences(text));
  const words = countWords(cut.flat(), lexiconWords(lexicon));
  const tools = arrangeReadingTools(arrangeVocabulary(words), lexicon);
  const { features, vectors } = gatherFeatures(listFeatures(cut, tools));
  const { classNames, classOf } = classesOf(data.phrasings);
  const size = features.hashes.length;
  return {
    words,
    features,
    lines: indexLines(vectors, size),
    classWeights: trainClasses(vectors, classOf, size, classNames.length),
    ambiguous: joinFeatures(
      data.ambiguous.flatMap(waysOf).map(({ typed }) => bareFeaturesOf(readText(typed, tools))),
    ),
  };
}

/** A class is a tutorial's id or the name of a need. `classOf`: the class of each phrasing. */
export function classesOf(phrasings: readonly Phrasing[]) {
  const classNames = [...new Set(phrasings.map(({ name }) => name))];
  const classAt = new Map(classNames.map((name, at) => [name, at]));
  const classOf = Int32Array.from(phrasings, ({ name }) => classAt.get(name) ?? 0);
  return { classNames, classAt, classOf };
}

/** Of few words the marks are half of what is compared: without them it is as ambiguous. */
export function waysOf({ text, ids }: AmbiguousPhrasing) {
  return [text, foldVietnamese(text)].map((typed) => ({ id: ids.join(' '), text, typed }));
}
