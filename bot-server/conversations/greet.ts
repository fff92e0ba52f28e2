import { getArea } from '#bot/areas/get-area.ts';
import { listVillages } from '#bot/areas/list-villages.ts';
import type { Work } from '#bot/db/work.ts';
import { askTeamButton, miniAppButton, villageButtons } from './buttons.ts';
import { updateConversation } from './conversation-store.ts';
import { conversationTexts as texts } from './conversation-texts.ts';
import { say, type Talk } from './talk.ts';

/** Welcomes somebody who follows the account, once; who wrote before following was welcomed by the answer. */
export async function greet(work: Work, talk: Talk): Promise<void> {
  if (talk.conversation.greetedAt !== null) return;
  await updateConversation(work.tx, talk.resident.id, { greetedAt: work.now });
  const buttons = [miniAppButton(texts.openMiniApp, '/')];
  await say(work, talk, { text: texts.greeting(talk.account.name), buttons }, 'greeting');
}

/** Asks which village, with buttons where they fit. `cause` makes one message ask once. */
export async function askVillage(
  work: Work,
  talk: Talk,
  text: string,
  cause: string,
): Promise<void> {
  const commune = await getArea(work.tx, talk.account.areaId);
  const villages = await listVillages(work.tx, commune);
  await updateConversation(work.tx, talk.resident.id, { phase: 'asked-village' });
  await say(work, talk, { text, buttons: villageButtons(villages) }, `village:${cause}`);
}

/** Too few words to search with: asks for more, and offers a person. */
export async function askBack(work: Work, talk: Talk, question: string, cause: string) {
  await updateConversation(work.tx, talk.resident.id, { phase: 'asked-back', question });
  const buttons = [askTeamButton(texts.askTeamDirectly)];
  await say(work, talk, { text: texts.askBack, buttons }, `ask-back:${cause}`);
}
