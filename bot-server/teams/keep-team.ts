import type { Area } from '#bot/areas/area.table.ts';
import { keepVillage } from '#bot/areas/keep-village.ts';
import { recordAudit } from '#bot/audit/record-audit.ts';
import type { Work } from '#bot/db/work.ts';
import type { VillageChange } from '#shared/keeping.ts';
import { insertTeam, renameTeam } from './keeping-store.ts';
import type { Team } from './team.table.ts';
import { selectTeamByArea } from './team-store.ts';
import { teamNameOf } from './team-texts.ts';

/**
 * Adds a village with its team, or changes what they are called; see `keepVillage` for the rest. A village that had no team gets
 * one.
 */
export async function keepVillageWithTeam(
  work: Work,
  commune: Area,
  by: { officerId: string },
  id: string,
  { teamName, ...village }: VillageChange,
): Promise<Area> {
  const area = await keepVillage(work, commune, by, id, village);
  await keepTeam(work, by, area, teamName);
  return area;
}

/** The team of a village under a name, a new one or the one that is there; without a name an old one stays as it is. */
async function keepTeam(
  work: Work,
  by: { officerId: string },
  area: Pick<Area, 'id' | 'code' | 'name'>,
  wantedName: string | undefined,
): Promise<Team> {
  const known = await selectTeamByArea(work.tx, area.id);
  const name = wantedName ?? known?.name ?? teamNameOf(area.name);
  const about = { areaId: area.id, by };
  if (known === undefined) {
    const team = { id: work.newId(), code: `TO-${area.code}`, name, areaId: area.id };
    await insertTeam(work.tx, team);
    await recordAudit(work, {
      ...about,
      act: 'team.added',
      subjectId: team.id,
      subjectName: name,
      after: { name },
    });
    return team;
  }
  if (known.name !== name) {
    await renameTeam(work.tx, known.id, name);
    await recordAudit(work, {
      ...about,
      act: 'team.renamed',
      subjectId: known.id,
      subjectName: known.name,
      before: { name: known.name },
      after: { name },
    });
  }
  return { ...known, name };
}
