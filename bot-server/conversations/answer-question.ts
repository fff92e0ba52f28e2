import type { Work } from '#bot/db/work.ts';
import { foldedWords } from '#bot/lib/vietnamese-text.ts';
import { readShelf } from '#bot/tutorials/read-shelf.ts';
import { understand } from '#bot/understanding/understand.ts';
import { askTeam } from './ask-team.ts';
import { askTeamButton, tutorialButton } from './buttons.ts';
import { updateConversation } from './conversation-store.ts';
import { conversationTexts as texts } from './conversation-texts.ts';
import { askBack } from './greet.ts';
import { saidWords } from './said-words.ts';
import { say, type Talk } from './talk.ts';

const wordsMin = 2;

/**
 * Decides what a question gets: a person at once where the words call for one, up to three tutorials, a question back when
 * there are too few words, otherwise the team. `cause` names the burst, so that it is decided once.
 */
export async function answerQuestion(
  work: Work,
  talk: Talk,
  question: string,
  cause: string,
): Promise<void> {
  const words = saidWords(question);
  const { decision, tutorials } = understand(words, { shelf: await readShelf(work.tx) });
  if (decision === 'offer' || decision === 'clarify') {
    return offerTutorials(work, talk, question, tutorials, cause);
  }
  if (foldedWords(words).length < wordsMin) return askBack(work, talk, question, cause);
  return askTeam(work, talk, question, cause);
}

async function offerTutorials(
  work: Work,
  talk: Talk,
  question: string,
  matches: { id: string; title: string }[],
  cause: string,
): Promise<void> {
  await updateConversation(work.tx, talk.resident.id, {
    phase: 'offered',
    question,
    offeredTutorialIds: matches.map((match) => match.id),
  });
  const buttons = [...matches.map(tutorialButton), askTeamButton(texts.askTeam, cause)];
  await say(work, talk, { text: texts.offer(matches.length), buttons }, `offer:${cause}`);
}
