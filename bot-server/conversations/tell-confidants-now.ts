import type { Work } from '#bot/db/work.ts';
import {
  findPrivateRequest,
  type PrivateRequest,
} from '#bot/help-requests/find-private-request.ts';
import { findWhetherTold } from '#bot/help-requests/find-whether-told.ts';
import { letLeaderRead } from '#bot/help-requests/let-leader-read.ts';
import { queueMessage } from '#bot/outbox/queue-message.ts';
import { findReachableResident } from '#bot/residents/find-reachable-resident.ts';
import { listOfficers } from '#bot/teams/list-officers.ts';
import { miniAppButton } from './buttons.ts';
import { conversationTexts as texts } from './conversation-texts.ts';
import { sayUnheard } from './say-unheard.ts';
import { tellOfficers } from './tell-officers.ts';

/**
 * Tells the officers, or the leader, in their own chats that a private request waits for them, where Zalo still lets us write to
 * them; nobody where it has ended, and no leader whom the resident has left out since. From then on the leader reads it, told or not.
 * The same cause is told to each once. False where nobody at all has been told, or will be when their time comes: then the asker is told
 * so, once, and again whom to call.
 */
export async function tellConfidantsNow(
  work: Work,
  officialAccountId: string,
  { helpRequestId, to, cause }: { helpRequestId: string; to: 'desk' | 'leader'; cause: string },
): Promise<boolean> {
  if (to === 'leader') await letLeaderRead(work, helpRequestId);
  const request = await findPrivateRequest(work.tx, helpRequestId);
  if (request === undefined) return true;
  const { code, villageName, communeId, areaId, leaderIds } = request;
  const key = `private:${helpRequestId}:${cause}:${to}`;
  if (to === 'desk') {
    const told = await tellOfficers(
      work,
      { officialAccountId, communeId },
      texts.privateForOfficer(code, villageName),
      key,
    );
    if (told > 0 || (await isHeard(work, officialAccountId, helpRequestId, request))) return true;
    await sayUnheard(work, officialAccountId, helpRequestId, request);
    return false;
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
  return true;
}

/** Whether somebody was told of it before, or a leader can be told when the time comes in which they may be left out is over. */
async function isHeard(
  work: Work,
  officialAccountId: string,
  helpRequestId: string,
  { communeId, leaderIds }: PrivateRequest,
): Promise<boolean> {
  for (const oaUserId of leaderIds) {
    if (await findReachableResident(work.tx, { officialAccountId, oaUserId }, work.now))
      return true;
  }
  const officers = await listOfficers(work.tx, { id: communeId, parentId: null });
  const opened = `private:${helpRequestId}:opened`;
  return findWhetherTold(work.tx, [
    ...officers.map(({ id }) => `${opened}:desk:${id}`),
    ...leaderIds.map((id) => `${opened}:leader:${id}`),
  ]);
}
