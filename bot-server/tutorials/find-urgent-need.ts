import { saidWords } from '#bot/lib/said-words.ts';
import { type Decision, isUrgent } from '#bot/understanding/decision.ts';
import { needsAPerson } from '#bot/understanding/understand.ts';
import type { Shelf } from './tutorial-shelf.ts';
import { understandQuestion } from './understand-question.ts';

/** The last messages decide alone as well; what was said long before them is read with the whole only. */
const linesMax = 8;
/** This surely, the whole asks for a tutorial; then a shorter message is but a piece of it ("con tui", "bị lạc", "mật khẩu zalo"). */
const sureMin = 0.9;
const tellingWordsMin = 5;

/**
 * What words get that cannot wait: danger, or money that is lost, in the whole or in any one message of it. The one decision
 * about it: whoever is told a number, or to call the bank, by this has an urgent request too. Undefined for everything else.
 */
export function findUrgentNeed(text: string, shelf: Shelf): Decision | undefined {
  return findUrgentNeeds(text, shelf)[0];
}

/** Everything urgent that is said, in the whole first. */
export function findUrgentNeeds(text: string, shelf: Shelf): Decision[] {
  const whole = understandQuestion(saidWords(text), shelf);
  const isSure = whole.decision === 'offer' && whole.confidence >= sureMin;
  const lines = new Set(text.split('\n').slice(-linesMax));
  lines.delete(text);
  const ofLines = [...lines]
    .map(saidWords)
    .filter((words) => !isSure || isTelling(words))
    .map((words) => understandQuestion(words, shelf));
  return [whole, ...ofLines].filter(isUrgent);
}

/** Whether danger is heard in these words whatever stands around them. */
function isTelling(words: string): boolean {
  return words.trim().split(/\s+/u).length >= tellingWordsMin || needsAPerson(words) !== undefined;
}
