import type { Area } from '#bot/areas/area.table.ts';
import { listEveryVillage } from '#bot/areas/list-villages.ts';
import { findNamesake, nameKey, nextVillageCode } from '#bot/areas/village-names.ts';
import type { Row } from '#bot/import/commune-rows.ts';
import { planSomeRows } from '#bot/import/plan-some-rows.ts';
import { findTeamForArea } from '#bot/teams/find-team.ts';
import { teamNameOf } from '#bot/teams/team-texts.ts';
import type { Column, FileKind, FileRow, FileScene } from './import-kind.ts';
import { headings, rowTexts, samples, titles } from './kind-texts.ts';
import { requireCells } from './require-cells.ts';
import { requireCode } from './require-code.ts';

const columns: readonly Column[] = [
  {
    key: 'name',
    heading: headings.villageName,
    aliases: ['thon', 'ten thon to dan pho', 'ten thon ban', 'ten', 'ban', 'to dan pho', 'khu pho'],
    isRequired: true,
  },
  {
    key: 'oldNames',
    heading: headings.oldNames,
    aliases: ['ten goi cu', 'ten truoc sap nhap', 'thon cu', 'ten khac'],
  },
  { key: 'teamName', heading: headings.teamName, aliases: ['to', 'to cong nghe so'] },
  { key: 'code', heading: headings.villageCode, aliases: ['ma', 'code'] },
];
const lengthsMax = { name: 100, teamName: 100, code: 40, oldNames: 2_000 };

/** Villages with their teams: known by code, or by the name that they have now. */
export const villagesKind: FileKind = {
  title: titles.villages,
  columns,
  rowsMax: 2_000,
  samples: samples.villages,
  async plan(scene, rows) {
    const villages = await listEveryVillage(scene.work.tx, scene.commune.id);
    const wanted = resolveRows(scene, rows, villages);
    const teams = await planTeams(scene, wanted);
    const { commune } = scene;
    const areas = wanted.map(
      ({ row, code, name, oldNames }): Row<'areas.csv'> => ({
        row,
        code,
        name,
        level: 'village',
        parent_code: commune.code,
        ...(oldNames === undefined ? {} : { old_names: oldNames }),
      }),
    );
    const some = { 'areas.csv': areas, 'teams.csv': teams };
    const { file } = await planSomeRows(scene, some, {
      code: 'code',
      parent_code: 'code',
      name: 'name',
    });
    const own = file('areas.csv');
    const newTeams = file('teams.csv');
    // A village that only gets another team name has changed as well.
    const renamed = Math.min(own.same, newTeams.changed + Math.max(0, newTeams.added - own.added));
    return { ...own, changed: own.changed + renamed, same: own.same - renamed };
  },
};

type Wanted = {
  row: number;
  code: string;
  name: string;
  oldNames: string[] | undefined;
  teamName: string | undefined;
  before: Area | undefined;
};

function resolveRows(
  { commune, say }: FileScene,
  rows: readonly FileRow[],
  villages: readonly Area[],
): Wanted[] {
  const inForce = villages.filter(({ validTo }) => validTo === null);
  const codes = new Set(villages.map(({ code }) => code));
  const seen = new Map<string, number>();
  const wanted: Wanted[] = [];
  for (const one of rows) {
    if (!requireCells(one, columns, lengthsMax, say) || !requireCode(one, say)) continue;
    const { row, cells } = one;
    const name = cells.name ?? '';
    const first = seen.get(nameKey(name));
    if (first !== undefined) {
      say.problem(row, 'name', rowTexts.duplicate(name, first));
      continue;
    }
    seen.set(nameKey(name), row);
    const byCode = villages.find(({ code }) => code.toLowerCase() === cells.code?.toLowerCase());
    if (byCode !== undefined && byCode.validTo !== null) {
      say.problem(row, 'code', rowTexts.villageEnded(byCode.name));
      continue;
    }
    const namesake = findNamesake(name, inForce, byCode?.id);
    const byName = namesake && nameKey(namesake.name) === nameKey(name) ? namesake : undefined;
    if (namesake !== undefined && (byCode !== undefined || byName === undefined)) {
      say.problem(row, 'name', rowTexts.villageNameTaken(name, namesake.name));
      continue;
    }
    const before = byCode ?? byName;
    const code = before?.code ?? cells.code ?? nextVillageCode(commune.code, codes);
    codes.add(code);
    const oldNames = cells.oldNames
      ?.split(/[;|,]/)
      .map((old) => old.trim())
      .filter((old) => old !== '');
    wanted.push({
      row,
      code,
      name: before !== undefined && nameKey(before.name) === nameKey(name) ? before.name : name,
      oldNames: oldNames && [...new Set([...(before?.oldNames ?? []), ...oldNames])],
      teamName: cells.teamName,
      before,
    });
  }
  return wanted;
}

/** Every village has a team; a name that is not given leaves the one that is there. */
async function planTeams(
  { work }: FileScene,
  wanted: readonly Wanted[],
): Promise<Row<'teams.csv'>[]> {
  const rows: Row<'teams.csv'>[] = [];
  for (const { row, code, name, teamName, before } of wanted) {
    const team = before && (await findTeamForArea(work.tx, before.id));
    rows.push({
      row,
      code: team?.code ?? `TO-${code}`,
      name: teamName ?? team?.name ?? teamNameOf(name),
      area_code: code,
    });
  }
  return rows;
}
