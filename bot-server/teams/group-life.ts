import type { Work } from '#bot/db/work.ts';
import { selectGroupByZaloId, updateGroupState } from './team-store.ts';

/** Zalo dissolved the group: from now on the team is reached through the Mini App. Twice is once. */
export async function groupGone(work: Work, groupId: string): Promise<void> {
  const group = await selectGroupByZaloId(work.tx, groupId);
  if (group !== undefined) await updateGroupState(work.tx, group.id, 'gone');
}

/** Our codes of refusals after which the account cannot post in the group again until a person has acted. */
const forGood = [
  'group-disabled',
  'group-not-ours',
  'account-not-verified',
  'account-type-not-allowed',
  'api-not-granted',
  'api-not-registered',
  'package-too-low',
];

/**
 * Zalo did not take a post to the group. Where it will not take the next one either, the team is reached through the Mini
 * App from now on, where the refused post is already; importing the group anew tries it again.
 */
export async function groupRefused(
  work: Work,
  groupId: string,
  failureCode: string,
): Promise<void> {
  if (forGood.includes(failureCode)) await groupGone(work, groupId);
}
