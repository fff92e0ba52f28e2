import { type Decision, isUrgent } from '#bot/understanding/decision.ts';
import { type Asked, decide } from './decide.ts';
import { findPersonNeed, hear } from './needs-a-person.ts';
import { rankReading } from './rank-reading.ts';
import { urgentShare, wordsIn } from './says-urgent.ts';

/** Of what may still become something else, danger has to be this likely. */
const tellingMin = 0.5;

/**
 * What a text gets that is still being typed. Danger and lost money are heard as soon as the words that are whole say so, and not
 * where they only begin like it. `begun`: with what its last word may become; `finished`: its whole words.
 */
export function decideTyping(
  begun: Omit<Asked, 'isTyping'>,
  finished: Omit<Asked, 'isTyping'>,
): Decision {
  const decision = decide({ ...begun, isTyping: true });
  if (isUrgent(decision)) return decision;
  if (finished.text !== begun.text && wordsIn(finished.reading) < 2) return decision;
  const said = decide(finished);
  return isUrgent(said) && saysIt(finished) ? said : decision;
}

function saysIt({ text, reading, shelfModel }: Asked): boolean {
  const heard = hear(text, reading);
  if (findPersonNeed(heard) !== undefined) return true;
  return urgentShare(rankReading(reading, shelfModel, heard.notMeant)) >= tellingMin;
}
