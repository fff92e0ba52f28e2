import type { FileName } from './commune-rows.ts';

/** What an import would do to one table. */
export type TablePlan<Record> = {
  add: Record[];
  change: { id: string; values: Partial<Record> }[];
  /** Rows that say what is known already. */
  same: number;
  /** What is added or changed, for people, in the order of the file. */
  lines: PlanLine[];
};

export type PlanLine = {
  file: FileName;
  row: number;
  name: string;
  /** Of a change, the fields with their old and new values; of an addition nothing. */
  fields: { field: string; before: unknown; after: unknown }[] | undefined;
};

export function emptyPlan<Record>(): TablePlan<Record> {
  return { add: [], change: [], same: 0, lines: [] };
}

/**
 * Puts into the plan what makes the row that is there into the wanted one; fields that are `undefined` stay as
 * they are. `label` tells people which row it is about.
 */
export function planRow<Record extends { id: string }>(
  plan: TablePlan<Record>,
  label: { file: FileName; row: number; name: string },
  before: { [Field in keyof Record]: unknown } | undefined,
  wanted: Record,
): void {
  if (before === undefined) {
    plan.add.push(wanted);
    plan.lines.push({ ...label, fields: undefined });
    return;
  }
  const differing = (Object.keys(wanted) as (keyof Record & string)[]).filter(
    (field) => wanted[field] !== undefined && !isSame(before[field], wanted[field]),
  );
  if (differing.length === 0) {
    plan.same += 1;
    return;
  }
  const values: Partial<Record> = {};
  for (const field of differing) values[field] = wanted[field];
  plan.change.push({ id: wanted.id, values });
  plan.lines.push({
    ...label,
    fields: differing.map((field) => ({ field, before: before[field], after: wanted[field] })),
  });
}

function isSame(before: unknown, after: unknown): boolean {
  return before === after || JSON.stringify(before) === JSON.stringify(after);
}
