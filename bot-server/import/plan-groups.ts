import type { Group } from '#bot/teams/team.table.ts';
import type { AccountByOaId } from './plan-accounts.ts';
import { emptyPlan, planRow, type TablePlan } from './plan-table.ts';
import { resolveTeam, type TeamByCode } from './plan-teams.ts';
import { isUnknown, type Planning, refuseDuplicates } from './planning.ts';
import { referenceTexts as texts } from './reference-texts.ts';

const file = 'groups.csv';

/**
 * Plans the groups; a team's group that was made anew takes the place of the one before. A group in the file is in use: one
 * that was gone is tried again.
 */
export function planGroups(
  planning: Planning,
  teams: TeamByCode,
  accounts: AccountByOaId,
): TablePlan<Group> {
  const { problems, known } = planning;
  const rows = planning.rows[file];
  refuseDuplicates(problems, file, 'group_id', rows, (row) => row.group_id);
  refuseDuplicates(problems, file, 'team_code', rows, (row) => row.team_code);

  const plan = emptyPlan<Group>();
  const byGroupId = new Map(known.groups.map((group) => [group.groupId, group]));
  const byTeam = new Map(known.groups.map((group) => [group.teamId, group]));
  for (const row of rows) {
    const complain = (column: string, text: string) =>
      problems.push({ file, row: row.row, column, text });
    const team = resolveTeam(planning, teams, file, row);
    const account = accounts.get(row.oa_id);
    if (account === undefined && isUnknown(planning, 'official-accounts.csv', row.oa_id)) {
      complain('oa_id', texts.noAccount(row.oa_id));
    }
    if (team === undefined || account === undefined) continue;
    if (!isWithin(team.areaPath, account.areaPath)) complain('oa_id', texts.groupOutside);

    const same = byGroupId.get(row.group_id);
    const ofTeam = byTeam.get(team.id);
    if (same && ofTeam && same !== ofTeam) complain('team_code', texts.groupTaken(ofTeam.name));
    const before = same ?? ofTeam;
    const group: Group = {
      id: before?.id ?? planning.newId(),
      groupId: row.group_id,
      name: row.name,
      teamId: team.id,
      areaId: team.areaId,
      officialAccountId: account.id,
      botId: null,
      state: 'active',
      goneAt: null,
      goneReason: null,
      aliveSince: before?.aliveSince ?? null,
    };
    planRow(plan, { file, row: row.row, name: row.name }, before, group);
  }
  return plan;
}

function isWithin(path: string, above: string): boolean {
  return path === above || path.startsWith(`${above}.`);
}
