import type { Work } from '#bot/db/work.ts';
import type { MessageContent } from '#bot/lib/ports.ts';
import type { AccountInArea } from '#bot/official-accounts/find-official-account.ts';
import { queueMessage } from '#bot/outbox/queue-message.ts';
import type { Resident } from '#bot/residents/resident.table.ts';
import type { Conversation } from './conversation.table.ts';

/** One resident's conversation with one account, while an event of it is handled. */
export type Talk = { account: AccountInArea; resident: Resident; conversation: Conversation };

/** Whether a question waits for the village of a resident who has none yet, to go to its team. */
export function awaitsVillage({ resident, conversation: { phase, question } }: Talk): boolean {
  return resident.villageChosenAt === null && phase === 'asked-village' && question !== null;
}

/** Says something to the resident; the same `cause` is said once. */
export async function say(
  work: Work,
  talk: Talk,
  content: MessageContent,
  cause: string,
  helpRequestId?: string,
): Promise<void> {
  if (talk.resident.oaUserId === null) return;
  await queueMessage(work, {
    officialAccountId: talk.account.id,
    areaId: talk.resident.areaId,
    lane: 'reply',
    recipient: { kind: 'resident', id: talk.resident.oaUserId },
    content,
    helpRequestId,
    dedupeKey: `talk:${talk.resident.id}:${cause}`,
  });
}
