import type { Work } from '#bot/db/work.ts';
import { openHelpRequest } from '#bot/help-requests/open-help-request.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { getTeam } from '#bot/teams/find-team.ts';
import { miniAppButton } from './buttons.ts';
import { updateConversation } from './conversation-store.ts';
import { conversationTexts as texts } from './conversation-texts.ts';
import { say, type Talk } from './talk.ts';

/** Hands a question to the village team and tells the resident its code. The same `cause` opens one request. */
export async function askTeam(
  work: Work,
  talk: Talk,
  question: string,
  cause: string,
): Promise<void> {
  await updateConversation(work.tx, talk.resident.id, {
    phase: 'idle',
    question: null,
    offeredTutorialIds: [],
  });
  try {
    const request = await openHelpRequest(work, talk.resident, {
      source: 'chat',
      question,
      tutorialId: talk.conversation.offeredTutorialIds[0],
      step: undefined,
      phoneModel: undefined,
      idempotencyKey: `chat:${cause}`,
    });
    const team = await getTeam(work.tx, request.teamId);
    const text = texts.opened(request.code, team.name);
    const buttons = [miniAppButton(texts.openedInMiniApp, `/help-requests/${request.id}`)];
    await say(work, talk, { text, buttons }, `opened:${cause}`, request.id);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'help-request/no-team') throw error;
    await say(work, talk, { text: texts.noTeam }, `no-team:${cause}`);
  }
}
