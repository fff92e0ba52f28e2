import type { Work } from '#bot/db/work.ts';
import { saidWords } from '#bot/lib/said-words.ts';
import { countTipUse } from '#bot/tutorials/count-tip-use.ts';
import { findSolved } from '#bot/tutorials/list-tips.ts';
import { type Decision, doubtsCaller } from '#bot/understanding/decision.ts';
import { offerTutorials } from './offer-tutorials.ts';
import type { Talk } from './talk.ts';

/**
 * Shows how a question like this one was solved in the commune, with the tutorials that may help. False, with nothing done, where
 * none was, or where the words call for something else than an answer. The same `cause` is shown, and counted, once.
 */
export async function offerSolved(
  work: Work,
  talk: Talk,
  question: string,
  understood: Decision,
  cause: string,
): Promise<boolean> {
  if (!mayBeSolved(understood)) return false;
  const tip = await findSolved(work.tx, saidWords(question));
  if (tip === undefined) return false;
  await offerTutorials(work, talk, question, understood.tutorials, cause, tip);
  await countTipUse(work, tip.id, 'shown');
  return true;
}

/** Of what calls for a person, that which another's answer may be the answer to. */
const answerable: readonly (string | undefined)[] = ['uncovered', 'contact', 'complaint'];

/** Danger, what only an office decides, a caller to be doubted, refusals and greetings are answered in their own way. */
function mayBeSolved(understood: Decision): boolean {
  const { decision, person, courtesy } = understood;
  if (decision === 'person') return answerable.includes(person?.reason);
  if (decision === 'courtesy') return courtesy === 'off-topic';
  return decision === 'offer' || (decision === 'clarify' && !doubtsCaller(understood));
}
