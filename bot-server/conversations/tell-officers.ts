import type { Work } from '#bot/db/work.ts';
import { queueMessage } from '#bot/outbox/queue-message.ts';
import { findReachableResident } from '#bot/residents/find-reachable-resident.ts';
import { listOfficers } from '#bot/teams/list-officers.ts';

/**
 * Tells the officers of a commune something in their own chats with its account, where Zalo still lets us write to them. Answers
 * how many those are; the same `key` is told to each once.
 */
export async function tellOfficers(
  work: Work,
  { officialAccountId, communeId }: { officialAccountId: string; communeId: string },
  text: string,
  key: string,
): Promise<number> {
  let told = 0;
  for (const officer of await listOfficers(work.tx, { id: communeId, parentId: null })) {
    if (officer.oaUserId === null) continue;
    const person = { officialAccountId, oaUserId: officer.oaUserId };
    if (!(await findReachableResident(work.tx, person, work.now))) continue;
    await queueMessage(work, {
      officialAccountId,
      areaId: communeId,
      lane: 'reply',
      recipient: { kind: 'resident', id: officer.oaUserId },
      content: { text },
      dedupeKey: `${key}:${officer.id}`,
    });
    told += 1;
  }
  return told;
}
