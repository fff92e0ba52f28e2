import type { Area } from '#bot/areas/area.table.ts';
import { getArea } from '#bot/areas/get-area.ts';
import { listVillages } from '#bot/areas/list-villages.ts';
import type { Work } from '#bot/db/work.ts';
import type { MessageButton } from '#bot/lib/ports.ts';
import { askTeamButton, buttonsMax, miniAppButton, villageButtons } from './buttons.ts';
import { updateConversation } from './conversation-store.ts';
import { conversationTexts as texts } from './conversation-texts.ts';
import { awaitsVillage, say, type Talk } from './talk.ts';

/** Welcomes somebody who follows the account, once; who wrote before following was welcomed by the answer. */
export async function greet(work: Work, talk: Talk): Promise<void> {
  if (talk.conversation.greetedAt !== null) return;
  await updateConversation(work.tx, talk.resident.id, { greetedAt: work.now });
  const buttons = [miniAppButton(texts.openMiniApp, '/')];
  await say(work, talk, { text: texts.greeting(talk.account.name), buttons }, 'greeting');
}

/**
 * Asks which village, with buttons where they fit: for all, or for the few among which a name did not decide. `wayOut` stands
 * below them, for whoever meant no village. `cause` makes one message ask once.
 */
export async function askVillage(
  work: Work,
  talk: Talk,
  lead: string,
  cause: string,
  { few, wayOut }: { few?: readonly Area[] | undefined; wayOut?: MessageButton | undefined } = {},
): Promise<void> {
  const commune = await getArea(work.tx, talk.account.areaId);
  const villages = villageButtons(few ?? (await listVillages(work.tx, commune)));
  const buttons = wayOut === undefined ? villages : [...villages.slice(0, buttonsMax - 1), wayOut];
  await updateConversation(work.tx, talk.resident.id, {
    phase: 'asked-village',
    listedTutorialIds: [],
    listedBurst: null,
  });
  const how = villages.length > 0 ? texts.pressVillage : texts.typeVillage;
  await say(work, talk, { text: `${lead} ${how}`, buttons }, `village:${cause}`);
}

/** Too few words to search with: asks for more, and offers a person. What waits for a village goes on waiting. */
export async function askBack(work: Work, talk: Talk, question: string, cause: string) {
  if (!awaitsVillage(talk)) {
    await updateConversation(work.tx, talk.resident.id, { phase: 'asked-back', question });
  }
  const buttons = [askTeamButton(texts.askTeamDirectly, cause)];
  await say(work, talk, { text: texts.askBack, buttons }, `ask-back:${cause}`);
}
