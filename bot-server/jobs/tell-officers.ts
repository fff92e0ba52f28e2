import { getArea } from '#bot/areas/get-area.ts';
import { tellOfficers } from '#bot/conversations/tell-officers.ts';
import type { Work } from '#bot/db/work.ts';
import { findStaffSentence } from '#bot/outbox/find-staff-sentence.ts';
import type { Group } from '#bot/teams/team.table.ts';
import { groupLost } from '#bot/teams/team-texts.ts';

/**
 * Tells the commune's officers in their chats that a team's group was lost, where Zalo still lets us write to them. The console
 * says it in any case, above the register, for as long as it is so. Nobody is told where `group` is `undefined`.
 */
export async function tellOfficersOfLostGroup(work: Work, group: Group | undefined): Promise<void> {
  if (group === undefined) return;
  const { officialAccountId, goneAt } = group;
  const village = await getArea(work.tx, group.areaId);
  const why = findStaffSentence(group.goneReason ?? '');
  await tellOfficers(
    work,
    { officialAccountId, communeId: village.parentId ?? village.id },
    groupLost({ groupName: group.name, villageName: village.name, why }),
    `group-lost:${group.id}:${goneAt?.getTime()}`,
  );
}
