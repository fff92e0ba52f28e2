import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { Tx } from '#bot/db/database.ts';
import { applyPlan } from './apply-plan.ts';
import { type CommuneRows, fileNames } from './commune-rows.ts';
import { lockEveryImport } from './import-locks.ts';
import { importTexts as texts } from './import-texts.ts';
import { selectKnownRows } from './known-rows.ts';
import type { NewToken } from './plan-accounts.ts';
import { type CommunePlan, planCommune } from './plan-commune.ts';
import type { Planning } from './planning.ts';
import { type Problem, sortProblems } from './problem.ts';
import { readCommune } from './read-commune.ts';

export type ImportDeps = {
  /** Logged in as the owner: imports see every area. */
  db: NodePgDatabase;
  now: Date;
  newId: () => string;
  /** Keeps the first refresh token of an account, or the one of a new grant after a loss, encrypted. */
  storeToken: (tx: Tx, token: NewToken) => Promise<void>;
  /** Whether a file brings another token than the one that is stored, sealed. */
  isOtherToken: (token: NewToken, sealed: Buffer) => boolean;
  log: (line: string) => void;
};

export type ImportResult =
  /** `plan`: what the rows in which nothing is wrong would do. */
  | { kind: 'refused'; problems: Problem[]; plan: CommunePlan }
  | { kind: 'nothing-to-do'; plan: CommunePlan }
  /** What a dry run would have done. */
  | { kind: 'planned'; plan: CommunePlan }
  | { kind: 'imported'; plan: CommunePlan };

/**
 * Takes a folder of CSV files into the database: all of it or, while anything is wrong with it, nothing.
 * What is known by the same code is changed where the files say otherwise; nothing is ever removed, and the
 * second run changes nothing. Two at once wait for each other.
 */
export async function importCommune(
  deps: ImportDeps,
  { folder, dryRun }: { folder: string; dryRun: boolean },
): Promise<ImportResult> {
  const files = await readCommune(folder, deps.log);
  return deps.db.transaction(async (tx): Promise<ImportResult> => {
    await lockEveryImport(tx);
    const known = await selectKnownRows(tx, files.rows);
    // With a folder that cannot be read there is nothing to fit together, and no harm in trying.
    const planning: Planning = { ...deps, ...files, known, problems: [...files.problems] };
    const plan = planCommune(planning);
    if (planning.problems.length > 0) {
      const problems = sortProblems(planning.problems, fileNames);
      return { kind: 'refused', problems, plan: planCommune(withoutWrong(planning)) };
    }
    if (isEmpty(plan)) return { kind: 'nothing-to-do', plan };
    if (dryRun) return { kind: 'planned', plan };
    await applyPlan({ ...deps, tx }, plan, (done, of) => {
      if (of > 1000) deps.log(texts.progress(done, of));
    });
    for (const token of plan.tokens) await deps.storeToken(tx, token);
    return { kind: 'imported', plan };
  });
}

function withoutWrong(planning: Planning): Planning {
  const wrong = new Set(planning.problems.map(({ file, row }) => `${file} ${row}`));
  const rows = Object.fromEntries(
    fileNames.map((name) => [
      name,
      planning.rows[name].filter(({ row }) => !wrong.has(`${name} ${row}`)),
    ]),
  ) as unknown as CommuneRows;
  return { ...planning, rows, problems: [] };
}

function isEmpty(plan: CommunePlan): boolean {
  return (
    plan.tokens.length === 0 &&
    fileNames.every((name) => plan[name].add.length === 0 && plan[name].change.length === 0)
  );
}
