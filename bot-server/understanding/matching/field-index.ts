import type { Sentence } from '#bot/understanding/reading/read-text.ts';
import type { Tutorial } from '#shared/tutorials.ts';
import { numberFeatures } from './feature-numbers.ts';
import { type Features, featuresOf, kindWeights } from './features.ts';

type ReadSentences = (text: string) => { sentences: readonly Sentence[]; isMarked: boolean };

/** How much the tutorials' own texts speak for each, in their order, from 0 (nothing) to 1. */
export type FieldIndex = { score(features: Features): Float64Array };

const fieldWeights = { title: 6, problem: 2, body: 1, aside: 0.5 };
const saturation = 4;
/** The evidence that makes a score of one half. */
const evidenceAtHalf = 5;
const featuresExpected = 800;
const featuresExpectedOfAll = 16_000;

/** Each feature of a tutorial once, and how much it is worth there. */
type Counted = { hashes: Int32Array; worths: Float64Array };

/** Read once for each wording of a tutorial. */
const counted = new WeakMap<Tutorial, Counted>();

/** BM25 without its length correction, the tutorials being about equally long, over titles, errors, steps and the rest. */
export function indexFields(tutorials: readonly Tutorial[], read: ReadSentences): FieldIndex {
  const all = tutorials.map((tutorial) => countedOf(tutorial, read));
  const numbers = numberFeatures(featuresExpectedOfAll);
  const numberAt = all.map(({ hashes }) => hashes.map((hash) => numbers.add(hash)));
  const starts = new Int32Array(numbers.size() + 1);
  for (const ofOne of numberAt) {
    for (const number of ofOne) starts[number + 1] = (starts[number + 1] ?? 0) + 1;
  }
  for (let at = 1; at < starts.length; at += 1)
    starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  const ends = starts.slice();
  const owners = new Int32Array(starts.at(-1) ?? 0);
  const worths = new Float64Array(owners.length);
  for (const [owner, { worths: own }] of all.entries()) {
    for (const [at, number] of (numberAt[owner] ?? []).entries()) {
      const to = ends[number] ?? 0;
      const having = (starts[number + 1] ?? 0) - (starts[number] ?? 0);
      ends[number] = to + 1;
      owners[to] = owner;
      worths[to] = (own[at] ?? 0) * rarity(having, tutorials.length);
    }
  }
  return {
    score({ hashes }) {
      const evidence = new Float64Array(tutorials.length);
      for (const hash of new Set(hashes)) {
        const number = numbers.find(hash);
        if (number < 0) continue;
        const end = starts[number + 1] ?? 0;
        for (let at = starts[number] ?? 0; at < end; at += 1) {
          const owner = owners[at] ?? 0;
          evidence[owner] = (evidence[owner] ?? 0) + (worths[at] ?? 0);
        }
      }
      return evidence.map((value) => value / (value + evidenceAtHalf));
    },
  };
}

function rarity(having: number, tutorials: number): number {
  return Math.log(1 + (tutorials - having + 0.5) / (having + 0.5));
}

function countedOf(tutorial: Tutorial, read: ReadSentences): Counted {
  const known = counted.get(tutorial);
  if (known !== undefined) return known;
  const numbers = numberFeatures(featuresExpected);
  const hashOf: number[] = [];
  const kindOf: number[] = [];
  const weights: number[] = [];
  for (const [fieldWeight, texts] of fieldsOf(tutorial)) {
    for (const text of texts) {
      const { sentences, isMarked } = read(withoutOtherTitles(text));
      const { hashes, kinds } = featuresOf(sentences, isMarked);
      for (let at = 0; at < hashes.length; at += 1) {
        const hash = hashes[at] ?? 0;
        const number = numbers.add(hash);
        if (number === hashOf.length) {
          hashOf.push(hash);
          kindOf.push(kinds[at] ?? 0);
          weights.push(0);
        }
        weights[number] = (weights[number] ?? 0) + fieldWeight;
      }
    }
  }
  const found = {
    hashes: Int32Array.from(hashOf),
    worths: Float64Array.from(
      weights,
      (weight, at) => (kindWeights[kindOf[at] ?? 0] ?? 0) * (weight / (weight + saturation)),
    ),
  };
  counted.set(tutorial, found);
  return found;
}

function fieldsOf(tutorial: Tutorial): [weight: number, texts: string[]][] {
  const { title, audience, steps, commonErrors, prerequisites, documents } = tutorial;
  return [
    [fieldWeights.title, [title]],
    [fieldWeights.problem, commonErrors.map(({ problem }) => problem)],
    [fieldWeights.body, [audience, ...steps.map(({ text }) => text)]],
    [
      fieldWeights.aside,
      [
        ...commonErrors.map(({ fix }) => fix),
        ...prerequisites,
        ...documents,
        tutorial.safety,
        tutorial.handOff,
      ],
    ],
  ];
}

// A text that sends people on to another tutorial must not answer for it.
function withoutOtherTitles(text: string): string {
  return text.includes('«') ? text.replace(/«[^»]*»/g, ' ') : text;
}
