import type { Work } from '#bot/db/work.ts';
import { needsAPerson } from '#bot/understanding/understand.ts';
import { conversationTexts as texts } from './conversation-texts.ts';
import { saidWords } from './said-words.ts';
import { say, type Talk } from './talk.ts';

/**
 * Tells somebody in danger what to do before anything else: which number to call, or the bank. Says nothing to everybody else.
 * Answers whether it said something; the same `cause` is told once.
 */
export async function advise(
  work: Work,
  talk: Talk,
  said: string,
  cause: string,
): Promise<boolean> {
  const need = needsAPerson(saidWords(said));
  const text =
    need?.reason === 'money-lost'
      ? texts.moneyLost
      : need?.emergencyNumber && texts.emergency(need.emergencyNumber);
  if (!text) return false;
  await say(work, talk, { text }, `urgent:${cause}`);
  return true;
}
