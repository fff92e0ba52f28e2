import type { Tx } from '#bot/db/database.ts';
import { AppError } from '#bot/lib/app-error.ts';
import type { Group, Team } from './team.table.ts';
import {
  selectActiveGroupOfTeam,
  selectGroupByZaloId,
  selectTeam,
  selectTeamByArea,
} from './team-store.ts';

/** The team of a village; throws `help-request/no-team` where the village has none yet. */
export async function getTeamForArea(tx: Tx, areaId: string): Promise<Team> {
  const team = await selectTeamByArea(tx, areaId);
  if (team === undefined) throw new AppError('help-request/no-team', { facts: { areaId } });
  return team;
}

/** The team of a village, if it has one. */
export function findTeamForArea(tx: Tx, areaId: string): Promise<Team | undefined> {
  return selectTeamByArea(tx, areaId);
}

export async function getTeam(tx: Tx, teamId: string): Promise<Team> {
  const team = await selectTeam(tx, teamId);
  if (team === undefined) throw new AppError('not-found', { facts: { teamId } });
  return team;
}

const endsForGood = ['team-merged', 'village-ended'];

/**
 * By Zalo's id of the group. Groups that are not a team's are none of ours: the commune announces in those of residents and hears
 * nothing there; nor is the group of a team that went into another one, or of a village that ended.
 */
export async function findGroup(tx: Tx, groupId: string): Promise<Group | undefined> {
  const group = await selectGroupByZaloId(tx, groupId);
  return endsForGood.includes(group?.goneReason ?? '') ? undefined : group;
}

/** The group in which a team is posted to now. */
export function findActiveGroup(tx: Tx, teamId: string): Promise<Group | undefined> {
  return selectActiveGroupOfTeam(tx, teamId);
}
