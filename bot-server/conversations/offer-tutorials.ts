import type { Work } from '#bot/db/work.ts';
import { dayOf } from '#bot/lib/vietnam-days.ts';
import type { Tip } from '#shared/tips.ts';
import { askTeamButton, tipHelpedButton, tutorialButton } from './buttons.ts';
import { updateConversation } from './conversation-store.ts';
import { conversationTexts as texts } from './conversation-texts.ts';
import { type Listed, offerText } from './offer-text.ts';
import { awaitsVillage, say, type Talk } from './talk.ts';

/**
 * Shows tutorials that may help, best first, below how the same was solved before (`solved`); `question` waits for "Chưa được, hỏi tổ".
 * The same `cause` is shown once.
 */
export async function offerTutorials(
  work: Work,
  talk: Talk,
  question: string,
  tutorials: readonly Listed[],
  cause: string,
  solved?: Tip,
): Promise<void> {
  const ids = tutorials.map(({ id }) => id);
  const listed = { listedTutorialIds: ids, listedBurst: cause, offeredAt: work.now };
  // What waits for a village goes on waiting; the button finds these words by their message.
  const offered = {
    phase: 'offered' as const,
    question,
    offeredTutorialIds: ids,
    offeredTipId: solved?.id ?? null,
  };
  await updateConversation(
    work.tx,
    talk.resident.id,
    awaitsVillage(talk) ? listed : { ...listed, ...offered },
  );
  const buttons = [
    ...(solved === undefined ? [] : [tipHelpedButton(texts.tipHelped, solved.id)]),
    ...tutorials.map(tutorialButton),
    askTeamButton(texts.askTeam, cause),
  ];
  const text =
    solved === undefined ? offerText(tutorials, question) : solvedText(solved, tutorials);
  await say(work, talk, { text, buttons }, `offer:${cause}`);
}

function solvedText(solved: Tip, tutorials: readonly unknown[]): string {
  const [year, month] = dayOf(new Date(solved.publishedAt)).split('-');
  return texts.solved(
    { ...solved, question: solved.question ?? '', month: `${month}/${year}` },
    tutorials.length > 0,
  );
}
