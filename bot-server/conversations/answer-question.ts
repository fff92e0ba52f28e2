import type { Work } from '#bot/db/work.ts';
import { saidWords } from '#bot/lib/said-words.ts';
import { foldedWords } from '#bot/lib/vietnamese-text.ts';
import { findUrgentNeed } from '#bot/tutorials/find-urgent-need.ts';
import { readShelf } from '#bot/tutorials/read-shelf.ts';
import type { Decision } from '#bot/understanding/decision.ts';
import { askTeam } from './ask-team.ts';
import { askWhich } from './ask-which.ts';
import { askBack } from './greet.ts';
import { offerTutorials } from './offer-tutorials.ts';
import type { Talk } from './talk.ts';
import { understand } from './understand.ts';

const wordsMin = 2;

/**
 * Decides what a question gets: a person at once where the words call for one, up to three tutorials, a question back where two
 * may be meant or there are too few words, otherwise the team. `cause` names the burst, so that it is decided once.
 */
export async function answerQuestion(
  work: Work,
  talk: Talk,
  question: string,
  cause: string,
): Promise<void> {
  const words = saidWords(question);
  const shelf = await readShelf(work.tx);
  if (findUrgentNeed(question, shelf) !== undefined) return askTeam(work, talk, question, cause);
  const understood = understand(words, shelf);
  if (understood.decision === 'offer') {
    return offerTutorials(work, talk, question, understood.tutorials, cause);
  }
  if (understood.question !== undefined) {
    return askWhich(work, talk, question, understood.question, cause);
  }
  if (foldedWords(words).length < wordsMin && !isPlain(understood)) {
    return askBack(work, talk, question, cause);
  }
  // What is no question comes here only where somebody wants the team for it.
  return askTeam(work, talk, question, cause);
}

/** A single word may say it: "kiện", "cứu". */
function isPlain({ person }: Decision): boolean {
  return person !== undefined && person.reason !== 'uncovered';
}
