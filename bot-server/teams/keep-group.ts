import type { Area } from '#bot/areas/area.table.ts';
import { recordAudit } from '#bot/audit/record-audit.ts';
import type { Work } from '#bot/db/work.ts';
import { AppError } from '#bot/lib/app-error.ts';
import {
  endResidentGroup,
  insertResidentGroup,
  selectResidentGroup,
  selectResidentGroupByZaloId,
  upsertReading,
} from './keeping-store.ts';
import type { Team } from './team.table.ts';
import { selectGroupByZaloId, upsertGroupOfTeam } from './team-store.ts';

type By = { officerId: string };
type FoundGroup = { groupId: string; name: string; officialAccountId: string };

/**
 * From now on the team is posted to in this group of the account's own, in place of the one before. The same again changes
 * nothing. Throws `group/taken` where another team, or residents, have it.
 */
export async function connectTeamGroup(
  work: Work,
  by: By,
  team: Team,
  found: FoundGroup,
): Promise<void> {
  const known = await selectGroupByZaloId(work.tx, found.groupId);
  const ofResidents = await selectResidentGroupByZaloId(work.tx, found.groupId);
  if (known !== undefined && known.teamId !== team.id) throw new AppError('group/taken');
  if (ofResidents?.state === 'active') throw new AppError('group/taken');
  if (known?.state === 'active') return;
  await upsertGroupOfTeam(work.tx, {
    id: work.newId(),
    ...found,
    teamId: team.id,
    areaId: team.areaId,
    botId: null,
    state: 'active',
    goneAt: null,
    goneReason: null,
  });
  await recordAudit(work, {
    areaId: team.areaId,
    by,
    act: 'group.connected',
    subjectId: team.id,
    subjectName: team.name,
    after: { group: found.name },
  });
}

/**
 * From now on the commune announces to this group of residents too; nothing that is said there is listened to. The same again
 * changes nothing. Throws `group/taken` where it is a team's.
 */
export async function connectResidentGroup(
  work: Work,
  by: By,
  village: Area,
  found: FoundGroup,
): Promise<void> {
  const ofTeam = await selectGroupByZaloId(work.tx, found.groupId);
  if (ofTeam?.state === 'active') throw new AppError('group/taken');
  const known = await selectResidentGroupByZaloId(work.tx, found.groupId);
  if (known?.state === 'active' && known.areaId === village.id) return;
  await insertResidentGroup(work.tx, { id: work.newId(), ...found, areaId: village.id });
  await recordAudit(work, {
    areaId: village.id,
    by,
    act: 'resident-group.registered',
    subjectId: found.groupId,
    subjectName: found.name,
    after: { village: village.name },
  });
}

/** Nothing is announced there any more. A second time changes nothing; throws `not-found`. */
export async function retireResidentGroup(work: Work, by: By, id: string): Promise<void> {
  const group = await selectResidentGroup(work.tx, id);
  if (group === undefined) throw new AppError('not-found');
  if (!(await endResidentGroup(work.tx, id, work.now))) return;
  await recordAudit(work, {
    areaId: group.areaId,
    by,
    act: 'resident-group.retired',
    subjectId: id,
    subjectName: group.name,
  });
}

/** Who was in a team's group when Zalo was asked just now. */
export function keepGroupReading(
  work: Work,
  areaId: string,
  groupId: string,
  people: { id: string; name: string }[],
): Promise<void> {
  return upsertReading(work.tx, { groupId, areaId, readAt: work.now, people });
}
