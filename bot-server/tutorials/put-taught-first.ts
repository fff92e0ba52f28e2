import { type Decision, doubtsCaller } from '#bot/understanding/decision.ts';
import { understand } from '#bot/understanding/understand.ts';
import { findTaught } from './find-taught.ts';
import { needHeard } from './heard-need.ts';
import { taughtWhy } from './taught-texts.ts';
import type { Shelf } from './tutorial-shelf.ts';

/** Of words that staff said themselves what they mean. */
const confidence = 0.95;
/** Up to this words may as well mean what others like them were taught for. */
const unsureMax = 0.8;
const offersMax = 3;

/**
 * Whoever asks in the very words that staff taught gets what they taught for it first, whatever the engine thinks; and so, where the
 * engine hears the same need in both or is not sure of its own, who says hardly any others besides,
 * or the same in other words. Danger, lost money, and what only a person decides stay a person's, a refusal stays, and so does the doubt about a caller, and before a guide against swindlers go only the very words: the engine decides that, and knows nothing of what was taught. `decision`: its own, of the same
 * text, which may still be typed.
 */
export function putTaughtFirst(text: string, shelf: Shelf, decision: Decision): Decision {
  const found = findTaught(text, shelf);
  const tutorial = found && shelf.find(found.taught.tutorialId);
  if (found === undefined || tutorial === undefined) return decision;
  // Of half a question the engine says less than it would of the whole.
  const whole = understand(text, { shelf });
  if (!mayBeTaught(decision) || !mayBeTaught(whole)) return decision;
  if (!found.isExact && isAboutScams(decision)) return decision;
  const { q } = found.taught;
  const isSameNeed = () => needHeard(whole) === needHeard(understand(q, { shelf }));
  const isUnsure = whole.confidence < unsureMax;
  if (!found.isExact && !isUnsure && !isSameNeed()) return decision;
  const { id, title } = tutorial;
  const others = decision.tutorials.filter((other) => other.id !== id);
  return {
    decision: 'offer',
    tutorials: [{ id, title, why: taughtWhy }, ...others].slice(0, offersMax),
    confidence: Math.max(confidence, decision.confidence),
  };
}

function isAboutScams({ tutorials: [first] }: Decision): boolean {
  return first?.id.startsWith('scam-') ?? false;
}

function mayBeTaught(understood: Decision): boolean {
  const { decision, person, courtesy, isPlain } = understood;
  if (decision === 'person') return person?.reason === 'uncovered';
  if (decision === 'courtesy') return courtesy === 'off-topic' || isPlain === false;
  return decision !== 'refuse' && !doubtsCaller(understood);
}
