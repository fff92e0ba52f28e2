import type { Work } from '#bot/db/work.ts';
import { dropLateEvent, emptyEvent } from '#bot/inbox/take-events.ts';
import { noteHeard } from '#bot/official-accounts/note-heard.ts';
import { isErasedForGood, wasErasedSince } from '#bot/residents/was-erased.ts';
import type { Strangers } from './name-strangers.ts';
import type { HeardEvent } from './read-stored-event.ts';

/** So often at most it is noted that Zalo told of an account. */
const heardEveryMs = 60_000;

/**
 * Notes that an account was heard. Of one that was disconnected nothing is read, nor of what somebody did before they were
 * erased, however late it comes: then true, and nothing of it is kept. The caller holds the conversation.
 */
export async function isLetGo(work: Work, heard: HeardEvent, strangers: Strangers) {
  const { stored, account, bot } = heard;
  // A bot speaks for itself, whatever became of the account, and has ids of its own for everybody.
  if (account === undefined || bot !== undefined) return false;
  if (account.disconnectedAt !== null) {
    await emptyEvent(work.tx, stored.id, work.now);
    return true;
  }
  const before = account.heardAt?.getTime() ?? 0;
  if (stored.receivedAt.getTime() - before > heardEveryMs) {
    await noteHeard(work, account.id, stored.receivedAt);
  }
  if (!(await isOfErased(work, heard, strangers))) return false;
  await dropLateEvent(work.tx, stored.id, work.now);
  return true;
}

/**
 * What is in somebody's own conversation is theirs. In a group whoever is on the team's list stays on it; a stranger who was
 * erased is made nobody's newcomer.
 */
async function isOfErased(work: Work, heard: HeardEvent, strangers: Strangers): Promise<boolean> {
  const { stored, event } = heard;
  if (event.kind === 'group-message') {
    return strangers.has(event.oaUserId) && isErased(work, heard, event.oaUserId);
  }
  const oaUserId = personIn(stored.conversationKey, 'r');
  if (oaUserId === undefined) return false;
  if (await isErased(work, heard, oaUserId)) return true;
  return event.kind === 'unfollowed' && isOfNobody(work, heard, oaUserId);
}

/**
 * Whether the event says what became of a message to somebody who is erased since. It is heard as any other, but who they were
 * does not stay in its key.
 */
export async function isReceiptOfErased(work: Work, heard: HeardEvent): Promise<boolean> {
  const oaUserId = personIn(heard.stored.conversationKey, 'm');
  return oaUserId !== undefined && isOfNobody(work, heard, oaUserId);
}

function personIn(conversationKey: string, prefix: 'r' | 'm'): string | undefined {
  const [kind, , oaUserId] = conversationKey.split(':');
  return kind === prefix ? oaUserId : undefined;
}

async function isOfNobody(work: Work, { account }: HeardEvent, oaUserId: string) {
  return (
    account !== undefined && isErasedForGood(work.tx, { officialAccountId: account.id, oaUserId })
  );
}

/** Who of those that joined a group has not been erased since. */
export async function notErased(
  work: Work,
  heard: HeardEvent,
  strangers: Strangers,
): Promise<Strangers> {
  const left: Strangers = new Map();
  for (const [oaUserId, name] of strangers) {
    if (!(await isErased(work, heard, oaUserId))) left.set(oaUserId, name);
  }
  return left;
}

async function isErased(work: Work, { stored, event, account, bot }: HeardEvent, oaUserId: string) {
  if (account === undefined || bot !== undefined) return false;
  const appUserId = 'appUserId' in event ? event.appUserId : undefined;
  const person = { officialAccountId: account.id, oaUserId, appUserId };
  return wasErasedSince(work.tx, person, stored.happenedAt);
}
