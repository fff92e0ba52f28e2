import type { Area } from '#bot/areas/area.table.ts';
import { endVillage, holdForEnding, mergeVillage } from '#bot/areas/end-village.ts';
import type { Work } from '#bot/db/work.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { findTeamForArea } from './find-team.ts';
import { villageMerges } from './group-texts.ts';
import { readIsLivedIn } from './read-merger.ts';
import { selectGroupOfTeam, setGroupGone } from './team-store.ts';
import { tellTeam } from './tell-team.ts';

/**
 * Moves a village with all its people, requests, houses and groups into another of the commune, and tells both teams, the one that
 * ends in its own group still. A second time changes nothing. Throws `area/same-village`.
 */
export async function mergeVillages(
  work: Work,
  by: { officerId: string },
  from: Area,
  into: Area,
): Promise<void> {
  if (from.id === into.id) throw new AppError('area/same-village');
  const ending = await findTeamForArea(work.tx, from.id);
  const staying = await findTeamForArea(work.tx, into.id);
  const teamName = staying?.name ?? ending?.name ?? '';
  const text = villageMerges({ from: from.name, into: into.name, teamName });
  const told = [
    { team: ending, areaId: from.id },
    { team: staying, areaId: into.id },
  ];
  for (const { team, areaId } of told) {
    if (team === undefined) continue;
    const dedupeKey = `merged:${from.id}:${team.id}`;
    await tellTeam(work, { teamId: team.id, areaId, text, dedupeKey });
  }
  await mergeVillage(work, by, from, into);
}

/**
 * Ends a village in which there is nobody and nothing, and lets go of its team's group. Throws `area/lived-in` where somebody is
 * there, also one who is just coming in: it has to go into another one; `not-found` where it has ended.
 */
export async function endEmptyVillage(
  work: Work,
  by: { officerId: string },
  village: Area,
): Promise<void> {
  await holdForEnding(work, village);
  if (await readIsLivedIn(work.tx, village)) throw new AppError('area/lived-in');
  const team = await findTeamForArea(work.tx, village.id);
  const group = team && (await selectGroupOfTeam(work.tx, team.id));
  if (group !== undefined) {
    await setGroupGone(work.tx, group.id, { at: work.now, reason: 'village-ended' });
  }
  await endVillage(work, by, village);
}
