import type { Sentence } from '#bot/understanding/reading/read-text.ts';
import type { Tutorial } from '#shared/tutorials.ts';
import { type Features, featuresOf, kindWeights } from './features.ts';

type ReadSentences = (text: string) => { sentences: readonly Sentence[]; isMarked: boolean };

/** How much the tutorials' own texts speak for each, in their order, from 0 (nothing) to 1. */
export type FieldIndex = { score(features: Features): Float32Array };

const fieldWeights = { title: 6, problem: 2, body: 1, aside: 0.5 };
const saturation = 4;
/** The evidence that makes a score of one half. */
const evidenceAtHalf = 5;

type Counted = ReadonlyMap<number, { kind: number; weight: number }>;

/** Read once for each wording of a tutorial. */
const counted = new WeakMap<Tutorial, Counted>();

/** BM25 without its length correction, the tutorials being about equally long, over titles, errors, steps and the rest. */
export function indexFields(tutorials: readonly Tutorial[], read: ReadSentences): FieldIndex {
  const postings = new Map<number, { at: number; worth: number }[]>();
  for (const [at, tutorial] of tutorials.entries()) {
    for (const [hash, { kind, weight }] of countedOf(tutorial, read)) {
      const worth = (kindWeights[kind] ?? 0) * (weight / (weight + saturation));
      const same = postings.get(hash);
      if (same === undefined) postings.set(hash, [{ at, worth }]);
      else same.push({ at, worth });
    }
  }
  for (const same of postings.values()) {
    const rarity = Math.log(1 + (tutorials.length - same.length + 0.5) / (same.length + 0.5));
    for (const one of same) one.worth *= rarity;
  }
  return {
    score({ hashes }) {
      const evidence = new Float32Array(tutorials.length);
      for (const hash of new Set(hashes)) {
        for (const { at, worth } of postings.get(hash) ?? []) {
          evidence[at] = (evidence[at] ?? 0) + worth;
        }
      }
      return evidence.map((value) => value / (value + evidenceAtHalf));
    },
  };
}

function countedOf(tutorial: Tutorial, read: ReadSentences): Counted {
  const known = counted.get(tutorial);
  if (known !== undefined) return known;
  const found = new Map<number, { kind: number; weight: number }>();
  for (const [fieldWeight, texts] of fieldsOf(tutorial)) {
    for (const text of texts) {
      const { sentences, isMarked } = read(withoutOtherTitles(text));
      const { hashes, kinds } = featuresOf(sentences, isMarked);
      for (const [at, hash] of hashes.entries()) {
        const entry = found.get(hash);
        if (entry === undefined) found.set(hash, { kind: kinds[at] ?? 0, weight: fieldWeight });
        else entry.weight += fieldWeight;
      }
    }
  }
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
  return text.replace(/«[^»]*»/g, ' ');
}
