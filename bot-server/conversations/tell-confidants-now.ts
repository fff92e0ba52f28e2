import type { Work } from '#bot/db/work.ts';
import { findPrivateRequest } from '#bot/help-requests/find-private-request.ts';
import { letLeaderRead } from '#bot/help-requests/let-leader-read.ts';
import { queueMessage } from '#bot/outbox/queue-message.ts';
import { findReachableResident } from '#bot/residents/find-reachable-resident.ts';
import { miniAppButton } from './buttons.ts';
import { conversationTexts as texts } from './conversation-texts.ts';
import { tellOfficers } from './tell-officers.ts';

/**
 * Tells the officers, or the leader, in their own chats that a private request waits for them, where Zalo still lets us write to
 * them; nobody where it has ended, and no leader whom the resident has left out since. From then on the leader reads it, told or not.
 * The same cause is told to each once.
 */
export async function tellConfidantsNow(
  work: Work,
  officialAccountId: string,
  { helpRequestId, to, cause }: { helpRequestId: string; to: 'desk' | 'leader'; cause: string },
): Promise<void> {
  if (to === 'leader') await letLeaderRead(work, helpRequestId);
  const request = await findPrivateRequest(work.tx, helpRequestId);
  if (request === undefined) return;
  const { code, villageName, communeId, areaId, leaderIds } = request;
  const key = `private:${helpRequestId}:${cause}:${to}`;
  if (to === 'desk') {
    await tellOfficers(
      work,
      { officialAccountId, communeId },
      texts.privateForOfficer(code, villageName),
      key,
    );
    return;
  }
  for (const oaUserId of leaderIds) {
    if (!(await findReachableResident(work.tx, { officialAccountId, oaUserId }, work.now)))
      continue;
    await queueMessage(work, {
      officialAccountId,
      areaId,
      lane: 'reply',
      recipient: { kind: 'resident', id: oaUserId },
      content: {
        text: texts.privateForLeader(code),
        buttons: [miniAppButton(texts.openPrivate, `/team/${helpRequestId}`)],
      },
      dedupeKey: `${key}:${oaUserId}`,
    });
  }
}
