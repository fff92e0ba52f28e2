import { applyPlan } from './apply-plan.ts';
import { type CommuneRows, type FileName, fileNames } from './commune-rows.ts';
import type { FilePlan, FileScene } from './kinds/import-kind.ts';
import { selectKnownRows } from './known-rows.ts';
import { type CommunePlan, planCommune } from './plan-commune.ts';
import type { Planning } from './planning.ts';
import { refuseTakenCodes } from './refuse-taken-codes.ts';

/**
 * Plans rows that were read from another kind of file by the planners of the folder's import. What they find wrong is told about
 * the row, under the key that `keyOf` gives for their column.
 */
export async function planSomeRows(
  { work, say }: FileScene,
  some: Partial<CommuneRows>,
  keyOf: Partial<Record<string, string>>,
): Promise<{ plan: CommunePlan; file: (name: FileName) => FilePlan }> {
  const rows = Object.fromEntries(
    fileNames.map((name) => [name, some[name] ?? []]),
  ) as unknown as CommuneRows;
  const planning: Planning = {
    rows,
    // Whoever calls has resolved what the rows refer to.
    keys: Object.fromEntries(
      fileNames.map((name) => [name, { seen: new Set<string>(), complete: true }]),
    ) as Record<FileName, { seen: Set<string>; complete: boolean }>,
    known: await selectKnownRows(work.tx, rows),
    problems: [],
    now: work.now,
    newId: work.newId,
    isOtherToken: () => false,
  };
  await refuseTakenCodes(work.tx, planning);
  const plan = planCommune(planning);
  for (const { row, column, text } of planning.problems) {
    say.problem(row ?? null, keyOf[column ?? ''], text);
  }
  return {
    plan,
    file: (name) => ({
      added: plan[name].add.length,
      changed: plan[name].change.length,
      same: plan[name].same,
      write: (step) => applyPlan(work, plan, (done) => step(done)),
    }),
  };
}
