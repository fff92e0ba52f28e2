import { accentedWords, foldedWords } from '#bot/lib/vietnamese-text.ts';
import type { Tutorial } from '#shared/tutorials.ts';
import { libraryShelf, type Shelf } from './tutorial-shelf.ts';
import { spellOut } from './typed-abbreviations.ts';

export interface TutorialMatch {
  id: string;
  title: string;
  /** How much speaks for this tutorial, from 0 (nothing) to 1; comparable across questions. */
  score: number;
}

/**
 * A best score under this offers nothing, and the question goes on to a person.
 * Measured with `test/bench/matcher.ts`: higher loses right answers faster than it loses wrong ones, and a wrong
 * offer costs a resident one tap on "ask the team".
 */
export const offerScoreMin = 0.5;

const offersMax = 3;
/** An offer with less evidence than this share of the best one's only confuses. */
const shareOfBestMin = 0.5;
/** The evidence that makes a score of one half. */
const evidenceAtHalf = 5;

const fieldWeights = { title: 6, problem: 2, body: 1, aside: 0.5 };
const featureWeights = { word: 1, marked: 1, pair: 1.5, letters: 0.5 };
const saturation = 4;

type FeatureKind = keyof typeof featureWeights;
type Feature = `${FeatureKind}:${string}`;

/** How much each of its features says for a tutorial. */
type Weights = ReadonlyMap<Feature, number>;

/** Prepared once for each wording; those of the library at the start. */
const prepared = new WeakMap<Tutorial, Weights>();
for (const tutorial of libraryShelf.tutorials) weightsOf(tutorial);

/**
 * The tutorials of the shelf that speak about what was asked: at most three, best first, none when nothing comes close.
 * Marks and spelling may be missing or wrong; marks that were typed count. Same question, same answer; no I/O.
 */
export function matchTutorials(question: string, shelf: Shelf = libraryShelf): TutorialMatch[] {
  const index = shelf.tutorials.map((tutorial) => ({ tutorial, weights: weightsOf(tutorial) }));
  const asked = [...new Set(featuresOf(question))].map((feature) => {
    const tutorialCount = index.filter(({ weights }) => weights.has(feature)).length;
    return { feature, worth: worthOf(feature, tutorialCount, index.length) };
  });
  const found = index
    .map(({ tutorial: { id, title }, weights }) => ({
      id,
      title,
      evidence: evidenceFor(asked, weights),
    }))
    .sort((a, b) => b.evidence - a.evidence)
    .slice(0, offersMax);
  const best = found[0]?.evidence ?? 0;
  if (scoreOf(best) < offerScoreMin) return [];
  return found
    .filter(({ evidence }) => evidence >= best * shareOfBestMin)
    .map(({ id, title, evidence }) => ({ id, title, score: scoreOf(evidence) }));
}

function weightsOf(tutorial: Tutorial): Weights {
  const known = prepared.get(tutorial);
  if (known !== undefined) return known;
  const weights = new Map<Feature, number>();
  const read = (fieldWeight: number, texts: string[]): void => {
    for (const feature of texts.flatMap((text) => featuresOf(withoutOtherTitles(text)))) {
      weights.set(feature, (weights.get(feature) ?? 0) + fieldWeight);
    }
  };
  const { title, audience, steps, commonErrors, prerequisites, documents } = tutorial;
  read(fieldWeights.title, [title]);
  read(
    fieldWeights.problem,
    commonErrors.map((error) => error.problem),
  );
  read(fieldWeights.body, [audience, ...steps.map((step) => step.text)]);
  read(fieldWeights.aside, [
    ...commonErrors.map((error) => error.fix),
    ...prerequisites,
    ...documents,
    tutorial.safety,
    tutorial.handOff,
  ]);
  prepared.set(tutorial, weights);
  return weights;
}

// A text that sends people on to another tutorial must not answer for it.
function withoutOtherTitles(text: string): string {
  return text.replace(/«[^»]*»/g, ' ');
}

function featuresOf(text: string): Feature[] {
  const spelled = spellOut(text);
  const words = foldedWords(spelled);
  const accented = accentedWords(spelled);
  // Who types one mark types them all: then "ho" is a cough and not the beginning of a dossier.
  const marked = accented.some((word, i) => word !== words[i]) ? accented : [];
  return [
    ...words.map((word): Feature => `word:${word}`),
    ...marked.map((word): Feature => `marked:${word}`),
    ...words.slice(1).map((word, i): Feature => `pair:${words[i]} ${word}`),
    ...words.flatMap(threeLetters).map((letters): Feature => `letters:${letters}`),
  ];
}

/** The overlapping three-letter pieces of a word with its ends marked, which survive a mistyped letter. */
function threeLetters(word: string): string[] {
  const bounded = `^${word}$`;
  return Array.from({ length: bounded.length - 2 }, (_, i) => bounded.slice(i, i + 3));
}

/** BM25 without its length correction: the tutorials are equally long. */
function evidenceFor(asked: { feature: Feature; worth: number }[], weights: Weights): number {
  return asked.reduce((evidence, { feature, worth }) => {
    const weight = weights.get(feature) ?? 0;
    return evidence + worth * (weight / (weight + saturation));
  }, 0);
}

function scoreOf(evidence: number): number {
  return evidence / (evidence + evidenceAtHalf);
}

/** BM25's inverse document frequency: a word of every tutorial says nothing, a word of one says much, one of none nothing. */
function worthOf(feature: Feature, tutorialCount: number, tutorials: number): number {
  if (tutorialCount === 0) return 0;
  const kind = feature.slice(0, feature.indexOf(':')) as FeatureKind;
  return (
    featureWeights[kind] * Math.log(1 + (tutorials - tutorialCount + 0.5) / (tutorialCount + 0.5))
  );
}
