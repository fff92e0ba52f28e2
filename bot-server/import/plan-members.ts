import type { Member, members } from '#bot/teams/team.table.ts';
import type { Row } from './commune-rows.ts';
import { emptyPlan, planRow, type TablePlan } from './plan-table.ts';
import { resolveTeam, type TeamByCode } from './plan-teams.ts';
import { type Planning, refuseDuplicates } from './planning.ts';
import { referenceTexts as texts } from './reference-texts.ts';

const file = 'members.csv';

export type PlannedMember = typeof members.$inferInsert;

/**
 * Plans the members by their code. Somebody who came in through the group, without a code, and whom the list now
 * names by the same Zalo id, becomes that member; when the code had a row already, theirs is retired.
 */
export function planMembers(planning: Planning, teams: TeamByCode): TablePlan<PlannedMember> {
  const { problems, known } = planning;
  const rows = planning.rows[file];
  refuseDuplicates(problems, file, 'code', rows, (row) => row.code);
  // Somebody may help in two villages; within one team they stand once.
  for (const team of Map.groupBy(rows, (row) => row.team_code).values()) {
    refuseDuplicates(problems, file, 'zalo_user_id', team, (row) => row.zalo_user_id);
  }

  const plan = emptyPlan<PlannedMember>();
  const byCode = new Map(known.members.map((member) => [member.code, member]));
  const byPerson = new Map(known.members.map((member) => [personKey(member), member]));
  const listed = new Set(rows.map((row) => row.code));
  const leaders = new Map<string, string>();
  for (const member of known.members) {
    const staysLeader =
      member.isLeader && member.state === 'active' && !listed.has(member.code ?? '');
    if (staysLeader) leaders.set(member.teamId, member.name);
  }

  for (const row of rows) {
    const team = resolveTeam(planning, teams, file, row);
    if (team === undefined) continue;
    const samePerson = byPerson.get(
      personKey({ teamId: team.id, oaUserId: row.zalo_user_id ?? null }),
    );
    const listedBefore = byCode.get(row.code);
    const newcomer = samePerson?.code === null ? samePerson : undefined;
    if (samePerson && !newcomer && !listed.has(samePerson.code ?? '')) {
      const text = texts.personTaken(samePerson.name);
      problems.push({ file, row: row.row, column: 'zalo_user_id', text });
    }
    const before = listedBefore ?? newcomer;
    if (newcomer && newcomer !== before) {
      plan.change.push({ id: newcomer.id, values: { oaUserId: null, state: 'left' } });
    }
    const member = toMember(row, team, before, planning);
    planRow(plan, { file, row: row.row, name: row.name }, before, member);

    if (!member.isLeader) continue;
    const leader = leaders.get(team.id);
    if (leader === undefined) leaders.set(team.id, row.name);
    else {
      problems.push({ file, row: row.row, column: 'leader', text: texts.twoLeaders(leader) });
    }
  }
  return plan;
}

function personKey({ teamId, oaUserId }: { teamId: string; oaUserId: string | null }): string {
  return oaUserId === null ? '' : `${teamId} ${oaUserId}`;
}

function toMember(
  row: Row<typeof file>,
  team: { id: string; areaId: string },
  before: Member | undefined,
  { newId, now }: Planning,
): PlannedMember {
  // Who left stays away until the team says otherwise; whom the list names need not be confirmed any more.
  const state = before?.state === 'left' && before.code !== null ? 'left' : 'active';
  return {
    id: before?.id ?? newId(),
    teamId: team.id,
    areaId: team.areaId,
    code: row.code,
    name: row.name,
    oaUserId: row.zalo_user_id ?? before?.oaUserId ?? null,
    isLeader: state === 'active' && (row.leader ?? before?.isLeader ?? false),
    state,
    joinedAt: before?.joinedAt ?? now,
  };
}
