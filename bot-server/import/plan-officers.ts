import type { officers } from '#bot/teams/team.table.ts';
import { isDeskRole } from '#shared/staff.ts';
import { emptyPlan, planRow, type TablePlan } from './plan-table.ts';
import { type AreaByCode, type Planning, refuseDuplicates, resolveArea } from './planning.ts';
import { referenceTexts as texts } from './reference-texts.ts';

const file = 'officers.csv';

export type PlannedOfficer = typeof officers.$inferInsert;

export function planOfficers(planning: Planning, areas: AreaByCode): TablePlan<PlannedOfficer> {
  const { problems, known } = planning;
  const rows = planning.rows[file];
  refuseDuplicates(problems, file, 'code', rows, (row) => row.code);
  refuseDuplicates(problems, file, 'zalo_user_id', rows, (row) => row.zalo_user_id);

  const plan = emptyPlan<PlannedOfficer>();
  const byCode = new Map(known.officers.map((officer) => [officer.code, officer]));
  for (const row of rows) {
    const area = resolveArea(planning, areas, file, row);
    if (area === undefined) continue;
    const complain = (text: string) =>
      problems.push({ file, row: row.row, column: 'area_code', text });
    if (isDeskRole(row.role) && area.level !== 'commune') complain(texts.officerLevel);
    if (row.role === 'supervisor' && area.level !== 'province') complain(texts.supervisorLevel);

    const before = byCode.get(row.code);
    const officer: PlannedOfficer = {
      id: before?.id ?? planning.newId(),
      code: row.code,
      name: row.name,
      areaId: area.id,
      role: row.role,
      oaUserId: row.zalo_user_id ?? before?.oaUserId ?? null,
      // The list's word comes before that of whoever took an invitation; of a changed id the database forgets it by itself.
      ...(row.zalo_user_id !== undefined && before?.oaUserId === null ? { appUserId: null } : {}),
      state: before?.state ?? 'active',
    };
    planRow(plan, { file, row: row.row, name: row.name }, before, officer);
  }
  return plan;
}
