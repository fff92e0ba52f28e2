import type { Work } from '#bot/db/work.ts';
import type { Member } from '#bot/teams/team.table.ts';
import type { Household, NewHousehold } from '#shared/visits.ts';
import { findAssignee } from './find-assignee.ts';
import { mayAssign } from './household-rules.ts';
import { insertHousehold } from './household-store.ts';
import { readHousehold } from './read-households.ts';

/**
 * Writes down a house of the member's village under an id that the device made; the same id again changes nothing. Nobody looks
 * after it unless it says who. The words must be masked already. Throws `household/not-yours-to-assign`, `member/unknown`, and
 * `not-found` for an id that is another team's.
 */
export async function addHousehold(
  work: Work,
  member: Member,
  id: string,
  input: NewHousehold,
): Promise<Household> {
  const { tx, now } = work;
  const assignedTo = input.assignedTo ?? null;
  mayAssign(member, null, assignedTo);
  await findAssignee(tx, member.teamId, assignedTo);
  await insertHousehold(tx, {
    id,
    areaId: member.areaId,
    teamId: member.teamId,
    name: input.name,
    place: input.place || null,
    assignedTo,
    createdAt: now,
  });
  return readHousehold(tx, member, id, now);
}
