import type { Phrasing, UnderstandingData } from '#bot/understanding/read-data.ts';
import { arrangeLexicon } from '#bot/understanding/reading/lexicon.ts';
import type { ReadingTools } from '#bot/understanding/reading/read-text.ts';
import { arrangeReadingTools } from '#bot/understanding/reading/reading-tools.ts';
import { arrangeVocabulary } from '#bot/understanding/reading/vocabulary.ts';
import { featuresAt } from './feature-list.ts';
import { arrangeFeatures, type FeatureTable } from './feature-table.ts';
import { classesOf, learn, waysOf } from './learn.ts';
import { arrangeNear, type NearPhrasings } from './near-phrasings.ts';
import { arrangeClasses, type Classes } from './score-classes.ts';
import { indexExamples, type TaughtIndex } from './taught-index.ts';

/** All that is known from the data. A class is a tutorial's id or the name of a need. */
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

/** Makes what was learned from these very data ready for use; learns it first where it is not given. */
export function buildPhrasingModel(
  data: UnderstandingData,
  lexicon = arrangeLexicon(data.lexicons.pairs, data.lexicons.rows),
  learnt = learn(data, lexicon),
): PhrasingModel {
  const { classNames, classAt, classOf } = classesOf(data.phrasings);
  const table = arrangeFeatures(learnt.features);
  return {
    tools: arrangeReadingTools(arrangeVocabulary(learnt.words), lexicon),
    classNames,
    classAt,
    phrasings: data.phrasings,
    table,
    near: arrangeNear(learnt.lines, classOf, classNames.length),
    classes: arrangeClasses(learnt.classWeights, classNames.length),
    ambiguous: indexExamples(
      data.ambiguous
        .flatMap(waysOf)
        .map(({ id, text }, at) => ({ id, text, features: featuresAt(learnt.ambiguous, at) })),
      table,
    ),
  };
}
