import { recordAudit } from '#bot/audit/record-audit.ts';
import type { Work } from '#bot/db/work.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { groupTriedAgain } from './group-texts.ts';
import type { Team } from './team.table.ts';
import { reviveGroup, selectGroupOfTeam } from './team-store.ts';
import { tellTeam } from './tell-team.ts';

/**
 * Tries a team's group again that Zalo had refused: from now on it counts as reached, and a short post goes there at once. Where
 * Zalo refuses that as well, the group is gone again and the officers are told anew. A group that is reached is left as it is;
 * throws `not-found` where the team has none.
 */
export async function retryGroup(work: Work, by: { officerId: string }, team: Team): Promise<void> {
  const group = await selectGroupOfTeam(work.tx, team.id);
  if (group === undefined) throw new AppError('not-found', { facts: { teamId: team.id } });
  const revived = await reviveGroup(work.tx, group.id);
  if (revived === undefined) return;
  await tellTeam(work, {
    teamId: team.id,
    areaId: team.areaId,
    text: groupTriedAgain,
    dedupeKey: `group-tried-again:${group.id}:${revived.aliveSince?.getTime()}`,
  });
  await recordAudit(work, {
    areaId: team.areaId,
    by,
    act: 'group.tried-again',
    subjectId: team.id,
    subjectName: team.name,
    before: { reason: group.goneReason ?? '' },
    after: { group: group.name },
  });
}
