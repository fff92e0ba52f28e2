import { getArea } from '#bot/areas/get-area.ts';
import type { Work } from '#bot/db/work.ts';
import { clockOf } from '#bot/lib/vietnam-days.ts';
import { codeOfResident } from '#bot/residents/code-of-resident.ts';
import { updateConversation } from './conversation-store.ts';
import { conversationTexts as texts } from './conversation-texts.ts';
import type { Talk } from './talk.ts';
import { tellOfficers } from './tell-officers.ts';

/** What is urgent again after this is told again. */
const toldForMs = 24 * 3_600_000;

/**
 * Brings urgent words that no team hears, of somebody whose village is not known or has no team, before the commune at once: on the
 * desk's first page, and in the chats of its officers, with the person's code and what it is about, and without their words.
 * Answers what the resident may be told of it. Within a day once of money and once of danger, and anew when the village is known.
 */
export async function tellDesk(work: Work, talk: Talk, isMoney: boolean): Promise<string> {
  const { account, resident, conversation } = talk;
  const known = conversation.urgentAt;
  const isTold = known !== null && work.now.getTime() - known.getTime() < toldForMs;
  const urgentAt = isTold ? known : work.now;
  if (!isTold) await updateConversation(work.tx, resident.id, { urgentAt });
  const village =
    resident.villageChosenAt === null ? undefined : await getArea(work.tx, resident.areaId);
  const matter = {
    code: codeOfResident(resident),
    villageName: village?.name,
    clock: clockOf(work.now),
  };
  const kind = isMoney ? 'money' : 'danger';
  const told = await tellOfficers(
    work,
    { officialAccountId: account.id, communeId: account.areaId },
    texts.urgentForOfficer(matter, isMoney),
    `urgent:${resident.id}:${urgentAt.getTime()}:${kind}:${village?.code ?? ''}`,
  );
  return told > 0 ? texts.urgentToOfficers : texts.urgentToDesk;
}
