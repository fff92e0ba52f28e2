import type { AmbiguousPhrasing, Phrasing } from '#bot/understanding/read-data.ts';
import { cutIntoSentences } from '#bot/understanding/reading/cut-text.ts';
import {
  arrangeLexicon,
  type LexiconPair,
  type LexiconRow,
  lexiconWords,
} from '#bot/understanding/reading/lexicon.ts';
import { type ReadingTools, readSentences } from '#bot/understanding/reading/read-text.ts';
import { gatherVocabulary } from '#bot/understanding/reading/vocabulary.ts';
import type { Word } from '#bot/understanding/reading/word-form.ts';
import { type FeatureTable, gatherFeatures } from './feature-table.ts';
import { featuresOf } from './features.ts';
import { indexPhrasings, type NearPhrasings } from './near-phrasings.ts';
import { indexExamples, type TaughtIndex } from './taught-index.ts';
import { type Classes, trainClasses } from './train-classes.ts';
import { vectorOf } from './vector.ts';

/** All that is learned from the phrasings. A class is a tutorial's id or the name of a need. */
export type PhrasingModel = {
  tools: ReadingTools;
  classNames: readonly string[];
  classAt: ReadonlyMap<string, number>;
  phrasings: readonly Phrasing[];
  table: FeatureTable;
  near: NearPhrasings;
  classes: Classes;
  /** Words that fit two tutorials, under both ids. */
  ambiguous: TaughtIndex;
};

export function buildPhrasingModel(
  phrasings: readonly Phrasing[],
  lexicons: { pairs: readonly LexiconPair[]; rows: readonly LexiconRow[] },
  ambiguous: readonly AmbiguousPhrasing[] = [],
): PhrasingModel {
  const lexicon = arrangeLexicon(lexicons.pairs, lexicons.rows);
  const cut = phrasings.map(({ text }) => cutIntoSentences(text));
  const vocabulary = gatherVocabulary(cut.flat(), lexiconWords(lexicon));
  const tools = { vocabulary, lexicon };
  const featuresIn = (sentences: readonly (readonly Word[])[]) => {
    const reading = readSentences(sentences, tools);
    return featuresOf(reading.sentences, reading.isMarked);
  };
  const features = cut.map(featuresIn);
  const table = gatherFeatures(features);
  const vectors = features.map((one) => vectorOf(one, table));
  const classNames = [...new Set(phrasings.map(({ name }) => name))];
  const classAt = new Map(classNames.map((name, at) => [name, at]));
  const classOf = phrasings.map(({ name }) => classAt.get(name) ?? 0);
  return {
    tools,
    classNames,
    classAt,
    phrasings,
    table,
    near: indexPhrasings(vectors, classOf, table),
    classes: trainClasses(vectors, classOf, table, classNames.length),
    ambiguous: indexExamples(
      ambiguous.map(({ text, ids }) => ({
        id: ids.join(' '),
        text,
        features: featuresIn(cutIntoSentences(text)),
      })),
      table,
    ),
  };
}
