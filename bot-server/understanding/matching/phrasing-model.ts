import { foldVietnamese } from '#bot/lib/vietnamese-text.ts';
import type { AmbiguousPhrasing, Phrasing } from '#bot/understanding/read-data.ts';
import { cutIntoSentences } from '#bot/understanding/reading/cut-text.ts';
import {
  arrangeLexicon,
  type LexiconPair,
  type LexiconRow,
  lexiconWords,
} from '#bot/understanding/reading/lexicon.ts';
import { type ReadingTools, readText } from '#bot/understanding/reading/read-text.ts';
import { arrangeReadingTools } from '#bot/understanding/reading/reading-tools.ts';
import { gatherVocabulary } from '#bot/understanding/reading/vocabulary.ts';
import { bareFeaturesOf } from './bare-words.ts';
import { listFeatures } from './feature-list.ts';
import { type FeatureTable, gatherFeatures } from './feature-table.ts';
import { indexPhrasings, type NearPhrasings } from './near-phrasings.ts';
import { indexExamples, type TaughtIndex } from './taught-index.ts';
import { type Classes, trainClasses } from './train-classes.ts';

/** All that is learned from the phrasings. A class is a tutorial's id or the name of a need. */
export type PhrasingModel = {
  tools: ReadingTools;
  classNames: readonly string[];
  classAt: ReadonlyMap<string, number>;
  phrasings: readonly Phrasing[];
  table: FeatureTable;
  near: NearPhrasings;
  classes: Classes;
  /** Words that fit two tutorials, under both ids, without those around them. */
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
  const tools = arrangeReadingTools(vocabulary, lexicon);
  const { table, vectors } = gatherFeatures(listFeatures(cut, tools));
  const classNames = [...new Set(phrasings.map(({ name }) => name))];
  const classAt = new Map(classNames.map((name, at) => [name, at]));
  const classOf = Int32Array.from(phrasings, ({ name }) => classAt.get(name) ?? 0);
  return {
    tools,
    classNames,
    classAt,
    phrasings,
    table,
    near: indexPhrasings(vectors, classOf, classNames.length, table),
    classes: trainClasses(vectors, classOf, table, classNames.length),
    ambiguous: indexExamples(
      // Of few words the marks are half of what is compared: without them it is as ambiguous.
      ambiguous.flatMap(({ text, ids }) =>
        [text, foldVietnamese(text)].map((typed) => ({
          id: ids.join(' '),
          text,
          features: bareFeaturesOf(readText(typed, tools)),
        })),
      ),
      table,
    ),
  };
}
