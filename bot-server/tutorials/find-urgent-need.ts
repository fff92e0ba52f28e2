import { saidWords } from '#bot/lib/said-words.ts';
import type { Decision } from '#bot/understanding/decision.ts';
import type { Shelf } from './tutorial-shelf.ts';
import { understandQuestion } from './understand-question.ts';

/** The last messages decide alone as well; what was said long before them is read with the whole only. */
const linesMax = 8;

/**
 * What words get that cannot wait: danger, or money that is lost, in the whole or in any one message of it. The one decision
 * about it: whoever is told a number, or to call the bank, by this has an urgent request too. Undefined for everything else.
 */
export function findUrgentNeed(text: string, shelf: Shelf): Decision | undefined {
  return findUrgentNeeds(text, shelf)[0];
}

/** Everything urgent that is said, in the whole first. */
export function findUrgentNeeds(text: string, shelf: Shelf): Decision[] {
  const lines = text.split('\n').slice(-linesMax);
  return [...new Set([text, ...lines])]
    .map((words) => understandQuestion(saidWords(words), shelf))
    .filter(isUrgent);
}

function isUrgent({ person }: Decision): boolean {
  return person?.reason === 'money-lost' || person?.emergencyNumber !== undefined;
}
