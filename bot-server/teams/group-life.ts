import type { Work } from '#bot/db/work.ts';
import { endResidentGroup, selectResidentGroupByZaloId } from './keeping-store.ts';
import type { Group } from './team.table.ts';
import { reviveGroup, selectGroupByZaloId, setGroupGone } from './team-store.ts';

/**
 * Zalo dissolved the group, or lets us in no more: from now on the team is reached through the Mini App, where all that was
 * posted is already. Answers the group that was lost just now; twice is once, and then nobody.
 */
export async function groupGone(
  work: Work,
  groupId: string,
  reason: string,
): Promise<Group | undefined> {
  return endGroup(work, groupId, { failureCode: reason, attemptedAt: null });
}

async function endGroup(
  work: Work,
  groupId: string,
  { failureCode, attemptedAt }: Refusal,
): Promise<Group | undefined> {
  const { tx, now } = work;
  const ofResidents = await selectResidentGroupByZaloId(tx, groupId);
  if (ofResidents !== undefined) await endResidentGroup(tx, ofResidents.id, now, attemptedAt);
  const group = await selectGroupByZaloId(tx, groupId);
  return group && setGroupGone(tx, group.id, { at: now, reason: failureCode, attemptedAt });
}

/** What is over once the bot is heard of again. */
const botWasAway = ['bot-not-in-group', 'bot-group-unknown'];

/** Somebody spoke to the bot in a group it had been put out of: it is there again, and so are its posts. */
export async function groupHeard(work: Work, group: Group, happenedAt: Date): Promise<void> {
  if (group.botId === null || group.state !== 'gone') return;
  const wasAway = botWasAway.includes(group.goneReason ?? '');
  // A word from before it was put out may come late.
  if (wasAway && group.goneAt !== null && group.goneAt < happenedAt) {
    await reviveGroup(work.tx, group.id);
  }
}

/** Our codes of refusals after which nobody can post in the group again until a person has acted. */
const forGood = [
  'group-disabled',
  'group-not-ours',
  'account-not-verified',
  'account-type-not-allowed',
  'api-not-granted',
  'api-not-registered',
  'package-too-low',
  'bot-token-refused',
  'bot-not-in-group',
  'bot-group-unknown',
];

/** What Zalo refused: our code of why, and when (database time) the attempt began, where there was one. */
export type Refusal = { failureCode: string; attemptedAt: Date | null };

/**
 * Zalo did not take a post to the group. Where it will not take the next one either, the group is gone, unless it was brought back
 * after that attempt had begun; trying it again, importing it anew or connecting it anew brings it back. Answers the group that was
 * lost by it.
 */
export async function groupRefused(
  work: Work,
  groupId: string,
  refusal: Refusal,
): Promise<Group | undefined> {
  return forGood.includes(refusal.failureCode) ? endGroup(work, groupId, refusal) : undefined;
}
