import type { Work } from '#bot/db/work.ts';
import type { Decision } from '#bot/understanding/decision.ts';
import { tutorialButton } from './buttons.ts';
import { conversationTexts as texts } from './conversation-texts.ts';
import { say, type Talk } from './talk.ts';

/**
 * Tells somebody in danger what to do before anything else: which number to call, or the bank and the guide for those who lost
 * money. Says nothing to everybody else. Answers whether it said something; the same `cause` is told once.
 */
export async function advise(
  work: Work,
  talk: Talk,
  { person, tutorials }: Decision,
  cause: string,
): Promise<boolean> {
  const text =
    person?.reason === 'money-lost'
      ? texts.moneyLost
      : person?.emergencyNumber && texts.emergency(person.emergencyNumber, person.otherNumber);
  if (!text) return false;
  await say(work, talk, { text, buttons: tutorials.map(tutorialButton) }, `urgent:${cause}`);
  return true;
}
