import type { Work } from '#bot/db/work.ts';
import { dayOf } from '#bot/lib/vietnam-days.ts';
import type { Tip } from '#shared/tips.ts';
import { askTeamButton, tipHelpedButton, tutorialButton } from './buttons.ts';
import { updateConversation } from './conversation-store.ts';
import { conversationTexts as texts } from './conversation-texts.ts';
import { awaitsVillage, say, type Talk } from './talk.ts';

/**
 * Shows tutorials that may help, best first, below how the same was solved before (`solved`); `question` waits for "Chưa được, hỏi tổ".
 * The same `cause` is shown once.
 */
export async function offerTutorials(
  work: Work,
  talk: Talk,
  question: string,
  tutorials: readonly { id: string; title: string }[],
  cause: string,
  solved?: Tip,
): Promise<void> {
  // What waits for a village goes on waiting; the button finds these words by their message.
  if (!awaitsVillage(talk)) {
    await updateConversation(work.tx, talk.resident.id, {
      phase: 'offered',
      question,
      offeredTutorialIds: tutorials.map(({ id }) => id),
      offeredTipId: solved?.id ?? null,
      offeredAt: work.now,
    });
  }
  const buttons = [
    ...(solved === undefined ? [] : [tipHelpedButton(texts.tipHelped, solved.id)]),
    ...tutorials.map(tutorialButton),
    askTeamButton(texts.askTeam, cause),
  ];
  const text = solved === undefined ? texts.offer(tutorials.length) : solvedText(solved, tutorials);
  await say(work, talk, { text, buttons }, `offer:${cause}`);
}

function solvedText(solved: Tip, tutorials: readonly unknown[]): string {
  const [year, month] = dayOf(new Date(solved.publishedAt)).split('-');
  return texts.solved(
    { ...solved, question: solved.question ?? '', month: `${month}/${year}` },
    tutorials.length > 0,
  );
}
