import { type Reading, readText, type Sentence } from '#bot/understanding/reading/read-text.ts';
import type { Tutorial } from '#shared/tutorials.ts';
import { bareFeaturesOf } from './bare-words.ts';
import { type Evidence, expectLearned, softmax, strengthOf } from './combine-evidence.ts';
import { featuresOf } from './features.ts';
import { type FieldIndex, indexFields } from './field-index.ts';
import type { PhrasingModel } from './phrasing-model.ts';
import { type Example, indexExamples, type TaughtIndex } from './taught-index.ts';
import { vectorOf } from './vector.ts';

/** One thing that a text may ask for. */
export type Candidate = {
  name: string;
  tutorial: Tutorial | undefined;
  evidence: Evidence;
  /** The nearest phrasing, and how like it is, 0 to 1. */
  nearest: { text: string; likeness: number } | undefined;
};

export type Ranked = Candidate & { probability: number };

/** Everything one shelf knows. */
export type ShelfModel = {
  /** What speaks for each class. */
  weigh(sentences: readonly Sentence[], isMarked: boolean): Candidate[];
  /** The two tutorials that the reviewed list of ambiguous words names for these, and how like they are, 0 to 1. */
  findAmbiguous(reading: Reading): { ids: readonly [string, string]; likeness: number } | undefined;
};

/** A line of a commune’s own tutorial that was typed again word for word outweighs everything. */
const ownCounts = 2.5;
const ownLikenessMin = 0.3;

export function buildShelfModel(model: PhrasingModel, tutorials: readonly Tutorial[]): ShelfModel {
  const { fields, own, tutorialAt } = tutorialIndexOf(model, tutorials);
  const needs = model.classNames.filter((name) => isNeed(name));

  return {
    findAmbiguous(reading) {
      const [best] = [...model.ambiguous.find(bareFeaturesOf(reading))].sort(
        ([, one], [, other]) => other.likeness - one.likeness,
      );
      const [one = '', other = ''] = best?.[0].split(' ') ?? [];
      if (best === undefined || !tutorialAt.has(one) || !tutorialAt.has(other)) return undefined;
      return { ids: [one, other], likeness: best[1].likeness };
    },
    weigh(sentences, isMarked) {
      const features = featuresOf(sentences, isMarked);
      const vector = vectorOf(features, model.table);
      const learned = model.classes.score(vector);
      const near = model.near.find(vector);
      const field = fields.score(features);
      const ownNear = own.find(features);
      return [...tutorials.map(({ id }) => id), ...needs].map((name) => {
        const at = model.classAt.get(name);
        const ofPhrasings = at === undefined ? undefined : near[at];
        const ofOwn = ownNear.get(name);
        const place = tutorialAt.get(name);
        const nearness =
          (ofPhrasings?.likeness ?? 0) +
          ownCounts * Math.max(0, (ofOwn?.likeness ?? 0) - ownLikenessMin);
        const fieldScore = place === undefined ? 0 : (field[place] ?? 0);
        return {
          name,
          tutorial: place === undefined ? undefined : tutorials[place],
          evidence: {
            learned: at === undefined ? expectLearned(nearness, fieldScore) : (learned[at] ?? 0),
            near: nearness,
            field: fieldScore,
          },
          nearest: nearerOf(
            ofPhrasings && {
              text: model.phrasings[ofPhrasings.nearest]?.text ?? '',
              likeness: ofPhrasings.nearestLikeness,
            },
            ofOwn,
          ),
        };
      });
    },
  };
}

type TutorialIndex = {
  fields: FieldIndex;
  /** The texts of tutorials that have no phrasings. */
  own: TaughtIndex;
  tutorialAt: ReadonlyMap<string, number>;
};

function tutorialIndexOf(model: PhrasingModel, tutorials: readonly Tutorial[]): TutorialIndex {
  const examples = tutorials
    .filter(({ id }) => !model.classAt.has(id))
    .flatMap(ownTexts)
    .map(({ id, text }) => exampleOf(model, id, text));
  return {
    fields: indexFields(tutorials, (text) => readText(text, model.tools)),
    own: indexExamples(examples, model.table),
    tutorialAt: new Map(tutorials.map(({ id }, at) => [id, at])),
  };
}

function exampleOf(model: PhrasingModel, id: string, text: string): Example {
  const { sentences, isMarked } = readText(text, model.tools);
  return { id, text, features: featuresOf(sentences, isMarked) };
}

/** Needs that are no tutorial: their names begin with what kind of need they are. */
export function isNeed(name: string): boolean {
  return /^(courtesy|person)-|^(off-topic|uncovered|spam|abuse)$/.test(name);
}

export function rank(candidates: readonly Candidate[]): Ranked[] {
  const probabilities = softmax(candidates.map(({ evidence }) => strengthOf(evidence)));
  return candidates
    .map((candidate, at) => ({ ...candidate, probability: probabilities[at] ?? 0 }))
    .sort((one, other) => other.probability - one.probability);
}

type Nearest = { text: string; likeness: number };

function nearerOf(one: Nearest | undefined, other: Nearest | undefined): Nearest | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return other.likeness > one.likeness ? other : one;
}

/** A commune's own tutorial has no phrasings: its title, errors and steps stand for them. */
function ownTexts({ id, title, audience, commonErrors, steps }: Tutorial) {
  return [
    title,
    audience,
    ...commonErrors.map(({ problem }) => problem),
    ...steps.map(({ text }) => text),
  ].map((text) => ({ id, text }));
}
