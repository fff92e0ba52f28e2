import type { Work } from '#bot/db/work.ts';
import { codeOfResident } from '#bot/residents/code-of-resident.ts';
import { updateConversation } from './conversation-store.ts';
import { conversationTexts as texts } from './conversation-texts.ts';
import type { Talk } from './talk.ts';
import { tellOfficers } from './tell-officers.ts';

/** What is urgent again after this is told again. */
const toldForMs = 24 * 3_600_000;

/**
 * Brings urgent words of somebody whose village is not known before the commune at once: on the desk's first page, and in the chats
 * of its officers, with the person's code and what it is about, and without their words. Answers what the resident may be told of it.
 * Within a day once.
 */
export async function tellDesk(work: Work, talk: Talk, isMoney: boolean): Promise<string> {
  const { account, resident, conversation } = talk;
  const known = conversation.urgentAt;
  const isTold = known !== null && work.now.getTime() - known.getTime() < toldForMs;
  const urgentAt = isTold ? known : work.now;
  if (!isTold) await updateConversation(work.tx, resident.id, { urgentAt });
  const told = await tellOfficers(
    work,
    { officialAccountId: account.id, communeId: account.areaId },
    texts.urgentForOfficer(codeOfResident(resident), isMoney),
    `urgent:${resident.id}:${urgentAt.getTime()}`,
  );
  return told > 0 ? texts.urgentToOfficers : texts.urgentToDesk;
}
