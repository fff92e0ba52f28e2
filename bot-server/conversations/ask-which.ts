import type { Work } from '#bot/db/work.ts';
import { saidWords } from '#bot/lib/said-words.ts';
import { readShelf } from '#bot/tutorials/read-shelf.ts';
import type { Shelf } from '#bot/tutorials/tutorial-shelf.ts';
import { understandQuestion } from '#bot/tutorials/understand-question.ts';
import type { Decision } from '#bot/understanding/decision.ts';
import { askTeam } from './ask-team.ts';
import { askTeamButton, tutorialButton } from './buttons.ts';
import { updateConversation } from './conversation-store.ts';
import { conversationTexts as texts } from './conversation-texts.ts';
import { offerTutorials } from './offer-tutorials.ts';
import { readChoice } from './read-choice.ts';
import { readVerdict } from './read-verdict.ts';
import { awaitsVillage, say, type Talk } from './talk.ts';

type Which = NonNullable<Decision['question']>;

/** Asks which of two tutorials is meant: each choice opens its own, and may as well be typed. */
export async function askWhich(
  work: Work,
  talk: Talk,
  question: string,
  which: Which,
  cause: string,
): Promise<void> {
  if (!awaitsVillage(talk)) {
    await updateConversation(work.tx, talk.resident.id, {
      phase: 'asked-which',
      question,
      offeredTutorialIds: which.choices.map(({ id }) => id),
    });
  }
  const choices = which.choices.map(({ id, label }, at) =>
    tutorialButton({ id, title: texts.whichChoice(at + 1, label) }),
  );
  const buttons = [...choices, askTeamButton(texts.askTeamDirectly, cause)];
  await say(work, talk, { text: texts.which(which.text), buttons }, `which:${cause}`);
}

/**
 * Takes typed words as the answer to which of two was meant: offers that one, both, or asks the team where it is neither. False,
 * with nothing done, where something else was said or nothing was asked.
 */
export async function takeChoice(
  work: Work,
  talk: Talk,
  words: string,
  cause: string,
): Promise<boolean> {
  const { phase, question, offeredTutorialIds } = talk.conversation;
  if (phase !== 'asked-which' || question === null) return false;
  const shelf = await readShelf(work.tx);
  const choices = choicesOf(question, offeredTutorialIds, shelf);
  const [first, second] = choices;
  if (first === undefined || second === undefined) return false;
  const picked =
    readVerdict(words) === 'not-solved'
      ? 'neither'
      : readChoice(words, [first.label, second.label]);
  if (picked === undefined) return false;
  // The words go along, so that the button under the offer finds the question that ends with them.
  const whole = `${question}\n${words}`;
  if (picked === 'neither') await askTeam(work, talk, whole, cause);
  else {
    const meant = { first: [first], second: [second], both: choices }[picked];
    await offerTutorials(work, talk, whole, meant, cause);
  }
  return true;
}

/** What was asked, found again; where the tutorials have changed since, by their titles. */
function choicesOf(question: string, ids: readonly string[], shelf: Shelf) {
  const labels = understandQuestion(saidWords(question), shelf).question?.choices ?? [];
  return ids.flatMap((id) => {
    const title = shelf.find(id)?.title;
    if (title === undefined) return [];
    return [{ id, title, label: labels.find((choice) => choice.id === id)?.label ?? title }];
  });
}
