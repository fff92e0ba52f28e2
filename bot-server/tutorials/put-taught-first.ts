import { whyTexts } from '#bot/understanding/deciding/why-texts.ts';
import type { Decision } from '#bot/understanding/decision.ts';
import {
  likenessOf,
  type QuestionWords,
  readQuestion,
  recallQuestion,
} from './question-likeness.ts';
import type { Shelf } from './tutorial-shelf.ts';

/** Besides all words that were taught, two more in six. */
const likenessMin = 0.8;
/** Of words that staff said themselves what they mean. */
const confidence = 0.95;
const offersMax = 3;

/**
 * The engine weighs what was taught against all that it has learned, and may think otherwise; but somebody who asks in the very
 * words that staff taught, with hardly any others, gets what they taught for it first. Danger, lost money, and what only a person
 * decides stay a person's, and a refusal stays.
 */
export function putTaughtFirst(text: string, shelf: Shelf, decision: Decision): Decision {
  if (shelf.taught.length === 0 || !mayBeTaught(decision)) return decision;
  const taught = findTaught(readQuestion(text), shelf);
  const tutorial = taught && shelf.find(taught.tutorialId);
  if (taught === undefined || tutorial === undefined) return decision;
  const { id, title } = tutorial;
  const others = decision.tutorials.filter((other) => other.id !== id);
  const first = { id, title, why: whyTexts.nearest(taught.q) };
  return {
    decision: 'offer',
    tutorials: [first, ...others].slice(0, offersMax),
    confidence: Math.max(confidence, decision.confidence),
  };
}

function mayBeTaught({ decision, person, courtesy }: Decision): boolean {
  if (decision === 'person') return person?.reason === 'uncovered';
  if (decision === 'courtesy') return courtesy === 'off-topic';
  return decision !== 'refuse';
}

/** What was taught in the same words, the likest; of equals the latest. */
function findTaught(asked: QuestionWords, { taught }: Shelf): Shelf['taught'][number] | undefined {
  let best: { likeness: number; one: Shelf['taught'][number] } | undefined;
  for (const one of taught) {
    const words = recallQuestion(one.q);
    const areAllSaid = [...words].every((word) => asked.has(word));
    const likeness = areAllSaid ? likenessOf(words, asked) : 0;
    if (likeness >= likenessMin && likeness >= (best?.likeness ?? 0)) best = { likeness, one };
  }
  return best?.one;
}
