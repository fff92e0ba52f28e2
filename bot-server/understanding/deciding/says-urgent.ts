import type { Ranked } from '#bot/understanding/matching/shelf-model.ts';
import type { Reading } from '#bot/understanding/reading/read-text.ts';
import { urgentNeeds } from './needs.ts';

/** Fewer words are an answer to a question, or but the beginning of many sentences: then nearly all of what somebody in danger says has to stand there. */
const tellingWordsMin = 5;
const fewWordsMin = 0.9;
const fewWordsLikenessMin = 0.7;

/** Whether there are words enough to learn of danger or lost money from what they are like. What a rule knows needs no more words. */
export function saysUrgent(reading: Reading, ranked: readonly Ranked[]): boolean {
  const words = wordsIn(reading);
  if (words >= tellingWordsMin) return true;
  const likeness = urgentIn(ranked).map(({ nearest }) => nearest?.likeness ?? 0);
  return (
    words > 1 &&
    urgentShare(ranked) >= fewWordsMin &&
    Math.max(...likeness, 0) >= fewWordsLikenessMin
  );
}

/** How likely it is that danger or lost money is meant, 0 to 1. */
export function urgentShare(ranked: readonly Ranked[]): number {
  return urgentIn(ranked).reduce((all, { probability }) => all + probability, 0);
}

export function wordsIn({ sentences }: Reading): number {
  return sentences.reduce((all, { words }) => all + words.length, 0);
}

function urgentIn(ranked: readonly Ranked[]): Ranked[] {
  return ranked.filter(({ name }) => urgentNeeds.includes(name));
}
