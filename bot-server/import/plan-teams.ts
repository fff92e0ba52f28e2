import type { Team } from '#bot/teams/team.table.ts';
import type { FileName } from './commune-rows.ts';
import { emptyPlan, planRow, type TablePlan } from './plan-table.ts';
import {
  type AreaByCode,
  isUnknown,
  type Planning,
  refuseDuplicates,
  resolveArea,
} from './planning.ts';
import { referenceTexts as texts } from './reference-texts.ts';

const file = 'teams.csv';

export type TeamByCode = ReadonlyMap<string, Team & { areaPath: string }>;

export function planTeams(
  planning: Planning,
  areas: AreaByCode,
): { plan: TablePlan<Team>; byCode: TeamByCode } {
  const { problems, known } = planning;
  const rows = planning.rows[file];
  refuseDuplicates(problems, file, 'code', rows, (row) => row.code);
  refuseDuplicates(problems, file, 'area_code', rows, (row) => row.area_code);

  const plan = emptyPlan<Team>();
  const pathById = new Map([...areas.values()].map((area) => [area.id, area.path]));
  const withPath = (team: Team) => ({ ...team, areaPath: pathById.get(team.areaId) ?? '' });
  const before = new Map(known.teams.map((team) => [team.code, team]));
  const byCode = new Map(known.teams.map((team) => [team.code, withPath(team)]));
  const listed = new Set(rows.map((row) => row.code));
  const staying = new Map(
    known.teams.filter((team) => !listed.has(team.code)).map((team) => [team.areaId, team.code]),
  );
  for (const row of rows) {
    const area = resolveArea(planning, areas, file, row);
    if (area === undefined) continue;
    const complain = (text: string) =>
      problems.push({ file, row: row.row, column: 'area_code', text });
    const taken = staying.get(area.id);
    if (area.level === 'province') complain(texts.teamLevel);
    else if (taken !== undefined) complain(texts.teamTaken(taken));

    const id = before.get(row.code)?.id ?? planning.newId();
    const team = { id, code: row.code, name: row.name, areaId: area.id };
    planRow(plan, { file, row: row.row, name: row.name }, before.get(row.code), team);
    byCode.set(row.code, { ...team, areaPath: area.path });
  }
  return { plan, byCode };
}

/** The team that a row names; complains when neither the files nor the database know it. */
export function resolveTeam(
  planning: Planning,
  teams: TeamByCode,
  from: FileName,
  row: { row: number; team_code: string },
): (Team & { areaPath: string }) | undefined {
  const team = teams.get(row.team_code);
  if (team === undefined && isUnknown(planning, file, row.team_code)) {
    const text = texts.noTeam(row.team_code);
    planning.problems.push({ file: from, row: row.row, column: 'team_code', text });
  }
  return team;
}
