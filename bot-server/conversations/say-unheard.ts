import type { Work } from '#bot/db/work.ts';
import type { PrivateRequest } from '#bot/help-requests/find-private-request.ts';
import { queueMessage } from '#bot/outbox/queue-message.ts';
import { getResident } from '#bot/residents/get-resident.ts';
import { findUrgentNeeds } from '#bot/tutorials/find-urgent-need.ts';
import { readShelf } from '#bot/tutorials/read-shelf.ts';
import { isIntimate } from '#bot/understanding/deciding/is-intimate.ts';
import { conversationTexts as texts } from './conversation-texts.ts';
import { urgentText } from './urgent-text.ts';

/** Tells somebody who confided something that nobody could be told of it yet, and again whom to call; once for each request. */
export async function sayUnheard(
  work: Work,
  officialAccountId: string,
  helpRequestId: string,
  { areaId, asker }: PrivateRequest,
): Promise<void> {
  const { oaUserId } = await getResident(work.tx, asker.residentId);
  if (oaUserId === null) return;
  const needs = findUrgentNeeds(asker.words, await readShelf(work.tx));
  const person = needs.map((need) => need.person).find((need) => need && isIntimate(need));
  const call = person && urgentText(person);
  await queueMessage(work, {
    officialAccountId,
    areaId,
    lane: 'reply',
    recipient: { kind: 'resident', id: oaUserId },
    content: { text: [call, texts.stillUnheard].filter(Boolean).join(' ') },
    helpRequestId,
    dedupeKey: `unheard:${helpRequestId}`,
  });
}
