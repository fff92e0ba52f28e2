import type { Work } from '#bot/db/work.ts';
import type { HelpRequest } from '#bot/help-requests/help-request.table.ts';
import { saidWords } from '#bot/lib/said-words.ts';
import { findUrgentNeed } from '#bot/tutorials/find-urgent-need.ts';
import { readShelf } from '#bot/tutorials/read-shelf.ts';
import { needsAPerson } from '#bot/understanding/understand.ts';
import { addToOpen } from './add-to-open.ts';
import { advise } from './advise.ts';
import { answerAside } from './answer-aside.ts';
import { answerBeside } from './answer-beside.ts';
import { answerQuestion } from './answer-question.ts';
import { askTeam } from './ask-team.ts';
import { takeChoice } from './ask-which.ts';
import { cutQuestion } from './cut-question.ts';
import { offerSolved } from './offer-solved.ts';
import { readVerdict } from './read-verdict.ts';
import { warnOfSecret } from './refuse.ts';
import { saysOnlySecret } from './says-only-secret.ts';
import { takeListNumber } from './take-list-number.ts';
import { takeVillageInQuestion } from './take-village.ts';
import type { Talk } from './talk.ts';
import { understand } from './understand.ts';

/**
 * Takes what somebody said as a question, or as an answer to what the bot asked or listed last; beside an `open` request it is
 * added to that, but for what is plainly about something else.
 */
export async function takeQuestion(
  work: Work,
  talk: Talk,
  open: HelpRequest | undefined,
  words: string,
  cause: string,
): Promise<void> {
  const { phase, question, offeredTutorialIds } = talk.conversation;
  if (phase === 'offered' && question !== null && readVerdict(words) === 'not-solved') {
    return askTeam(work, talk, question, cause, offeredTutorialIds[0]);
  }
  if (saysOnlySecret(words)) return warnOfSecret(work, talk, cause);
  // An answer of few words to "which of two" is easily taken for something grave; what plainly calls for a person goes first.
  if (needsAPerson(words) === undefined && (await takeChoice(work, talk, words, cause))) return;
  if (await takeListNumber(work, talk, words, open, cause)) return;
  const shelf = await readShelf(work.tx);
  const understood = understand(saidWords(words), shelf);
  const urgent = findUrgentNeed(words, shelf);
  // What was said before the bot asked back belongs to the same question.
  const isMore = phase === 'asked-back' || (phase === 'asked-which' && urgent !== undefined);
  const whole = isMore && question !== null ? cutQuestion(`${question}\n${words}`) : words;
  if (urgent !== undefined && open === undefined) {
    if (await takeVillageInQuestion(work, talk, words, whole, cause, urgent)) return;
  }
  const handedOn = open === undefined ? { words: whole } : { words, open };
  const isAdvised = urgent !== undefined && (await advise(work, talk, urgent, handedOn, cause));
  if (open !== undefined) {
    const said = { words, understood };
    const isBeside = urgent === undefined && (await answerBeside(work, talk, open, said, cause));
    return isBeside ? undefined : addToOpen(work, talk, open, words, cause);
  }
  if (urgent === undefined && (await offerSolved(work, talk, whole, understood, cause))) return;
  if (!isAdvised && (await answerAside(work, talk, { words, whole, understood }, cause))) return;
  if (phase === 'asked-which' && question !== null && understood.decision === 'person') {
    // Asked twice which of two it is, nobody would answer a third time.
    return askTeam(work, talk, cutQuestion(`${question}\n${words}`), cause);
  }
  const needed = whole !== words && !isAdvised ? findUrgentNeed(whole, shelf) : undefined;
  if (await takeVillageInQuestion(work, talk, words, whole, cause, needed)) return;
  if (needed !== undefined) await advise(work, talk, needed, { words: whole }, cause);
  return answerQuestion(work, talk, whole, cause);
}
