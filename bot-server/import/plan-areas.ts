import type { Area } from '#bot/areas/area.table.ts';
import type { Row } from './commune-rows.ts';
import { emptyPlan, planRow, type TablePlan } from './plan-table.ts';
import { type AreaByCode, isUnknown, type Planning, refuseDuplicates } from './planning.ts';
import { referenceTexts as texts } from './reference-texts.ts';

const file = 'areas.csv';
type AreaRow = Row<typeof file>;

const levels = ['province', 'commune', 'village'] as const;

/** Plans the tree from the top down; `byCode` holds the areas of the files and those of the database. */
export function planAreas(planning: Planning): { plan: TablePlan<Area>; byCode: AreaByCode } {
  const rows = planning.rows[file];
  refuseDuplicates(planning.problems, file, 'code', rows, (row) => row.code);

  const plan = emptyPlan<Area>();
  const known = new Map(planning.known.areas.map((area) => [area.code, area]));
  const byCode = new Map<string, Area>(known);
  const inFile = new Map(rows.map((row) => [row.code, row]));
  const byLevel = [...rows].sort((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level));
  for (const row of byLevel) {
    checkParent(row, planning, { inFile, byCode });
    const before = known.get(row.code);
    const parent = row.parent_code === undefined ? undefined : byCode.get(row.parent_code);
    refuseMoving(row, before, parent, planning);
    const area = {
      id: before?.id ?? planning.newId(),
      code: row.code,
      name: row.name,
      level: row.level,
      parentId: parent?.id ?? null,
      path: before?.path ?? (parent ? `${parent.path}.${row.code}` : row.code),
      oldNames: row.old_names ?? before?.oldNames ?? [],
      validFrom: row.valid_from ?? before?.validFrom ?? null,
      validTo: before?.validTo ?? null,
      mergedInto: before?.mergedInto ?? null,
    };
    planRow(plan, { file, row: row.row, name: row.name }, before, area);
    byCode.set(row.code, area);
  }
  return { plan, byCode };
}

function checkParent(
  row: AreaRow,
  planning: Planning,
  { inFile, byCode }: { inFile: ReadonlyMap<string, AreaRow>; byCode: AreaByCode },
): void {
  const complain = (text: string) =>
    planning.problems.push({ file, row: row.row, column: 'parent_code', text });
  const code = row.parent_code;
  if (row.level === 'province') {
    if (code !== undefined) complain(texts.parentUnwanted);
    return;
  }
  if (code === undefined) {
    complain(texts.parentNeeded);
    return;
  }
  const cycle = findCycle(row, inFile);
  const parent = inFile.get(code) ?? byCode.get(code);
  if (cycle) complain(texts.cycle(cycle));
  else if (parent === undefined) {
    if (isUnknown(planning, file, code)) complain(texts.noArea(code));
  } else if (parent.level !== levels[levels.indexOf(row.level) - 1]) {
    complain(texts.parentLevel(parent.name));
  }
}

/** The codes from the row up to itself again, when its parents lead there. */
function findCycle(row: AreaRow, inFile: ReadonlyMap<string, AreaRow>): string[] | undefined {
  const codes = [row.code];
  for (let next = row.parent_code; next !== undefined; next = inFile.get(next)?.parent_code) {
    codes.push(next);
    if (next === row.code) return codes;
    if (codes.indexOf(next) < codes.length - 1) return undefined; // a cycle further up, told there
  }
  return undefined;
}

function refuseMoving(
  row: AreaRow,
  before: Area | undefined,
  parent: { id: string } | undefined,
  { problems }: Planning,
): void {
  if (before === undefined) return;
  if (before.level !== row.level) {
    problems.push({ file, row: row.row, column: 'level', text: texts.levelChanged(before.name) });
  } else if (parent && before.parentId !== parent.id) {
    const text = texts.parentChanged(before.name);
    problems.push({ file, row: row.row, column: 'parent_code', text });
  }
}
