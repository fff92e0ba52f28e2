import type { Work } from '#bot/db/work.ts';
import type { Member } from '#bot/teams/team.table.ts';
import type { Household, HouseholdChange } from '#shared/visits.ts';
import { findAssignee } from './find-assignee.ts';
import { columnsOf, mayAssign } from './household-rules.ts';
import { lockHousehold, updateHousehold } from './household-store.ts';
import { readHousehold } from './read-households.ts';

/**
 * Changes what the team knows of a house, who looks after it, or whether it is left alone; a second time changes nothing. The words
 * must be masked already. Throws `not-found` for another team's house, `household/not-yours-to-assign`, `member/unknown`.
 */
export async function changeHousehold(
  work: Work,
  member: Member,
  householdId: string,
  change: HouseholdChange,
): Promise<Household> {
  const { tx, now } = work;
  const house = await lockHousehold(tx, member.teamId, householdId);
  if (change.assignedTo !== undefined) {
    const { assignedTo: current } = await readHousehold(tx, member, householdId, now);
    mayAssign(member, current?.id ?? null, change.assignedTo);
    await findAssignee(tx, member.teamId, change.assignedTo);
  }
  await updateHousehold(tx, householdId, columnsOf(house, change, now));
  return readHousehold(tx, member, householdId, now);
}
