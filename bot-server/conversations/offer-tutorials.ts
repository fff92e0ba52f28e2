import type { Work } from '#bot/db/work.ts';
import { askTeamButton, tutorialButton } from './buttons.ts';
import { updateConversation } from './conversation-store.ts';
import { conversationTexts as texts } from './conversation-texts.ts';
import { awaitsVillage, say, type Talk } from './talk.ts';

/** Shows tutorials that may help, best first; `question` waits for "Chưa được, hỏi tổ". The same `cause` is shown once. */
export async function offerTutorials(
  work: Work,
  talk: Talk,
  question: string,
  tutorials: readonly { id: string; title: string }[],
  cause: string,
): Promise<void> {
  // What waits for a village goes on waiting; the button finds these words by their message.
  if (!awaitsVillage(talk)) {
    await updateConversation(work.tx, talk.resident.id, {
      phase: 'offered',
      question,
      offeredTutorialIds: tutorials.map(({ id }) => id),
    });
  }
  const buttons = [...tutorials.map(tutorialButton), askTeamButton(texts.askTeam, cause)];
  await say(work, talk, { text: texts.offer(tutorials.length), buttons }, `offer:${cause}`);
}
