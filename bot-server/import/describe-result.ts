import { fileNames } from './commune-rows.ts';
import type { ImportResult } from './import-commune.ts';
import { importTexts as texts } from './import-texts.ts';
import type { CommunePlan } from './plan-commune.ts';

/** What a person reads at the end of an import; a dry run names every row that it would add or change. */
export function describeResult(result: ImportResult): string[] {
  switch (result.kind) {
    case 'refused':
      return [
        ...result.problems.map(texts.problem),
        texts.refused(result.problems.length),
        ...describeRight(result.plan),
      ];
    case 'nothing-to-do':
      return [texts.nothingToDo];
    case 'planned':
      return [
        texts.planned,
        ...describeCounts(result.plan),
        ...fileNames.flatMap((name) => result.plan[name].lines.map(texts.line)),
      ];
    case 'imported':
      return [texts.imported, ...describeCounts(result.plan)];
  }
}

function describeRight(plan: CommunePlan): string[] {
  const counts = describeCounts(plan);
  return counts.length === 0 ? [] : [texts.right, ...counts];
}

function describeCounts(plan: CommunePlan): string[] {
  const counts = fileNames
    .map((name) => ({
      name,
      add: plan[name].add.length,
      change: plan[name].change.length,
      same: plan[name].same,
    }))
    .filter(({ add, change, same }) => add + change + same > 0)
    .map(({ name, ...numbers }) => texts.counts(name, numbers));
  const repaired = plan.tokens.filter((token) => token.takesPlaceOfLost);
  const first = plan.tokens.length - repaired.length;
  return [
    ...counts,
    ...(first > 0 ? [texts.newTokens(first)] : []),
    ...repaired.map((token) => texts.repairedToken(token.accountName)),
  ];
}
