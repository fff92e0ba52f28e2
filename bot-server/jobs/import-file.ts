import { sql } from 'drizzle-orm';
import type { Area } from '#bot/areas/area.table.ts';
import { getArea } from '#bot/areas/get-area.ts';
import { findAudit } from '#bot/audit/find-audit.ts';
import { recordAudit } from '#bot/audit/record-audit.ts';
import { inWork, type Work } from '#bot/db/work.ts';
import { importFileTexts as texts } from '#bot/import/import-file-texts.ts';
import { ImportInput } from '#bot/import/import-task.ts';
import { type PlannedFile, planFile } from '#bot/import/plan-file.ts';
import { readTableFile } from '#bot/import/table-file/read-table-file.ts';
import type { TableFile } from '#bot/import/table-file/table-file.ts';
import type { LongTaskEnd, OpenedTask } from '#bot/long-tasks/open-long-task.ts';
import type { WorkerDeps } from './worker-deps.ts';

const notesMax = 200;

/**
 * Looks through an uploaded file, or brings in one that was looked through: all of it in one transaction, or nothing. Brought in
 * again after a kill it finds its own entry in the audit log, and writes nothing twice.
 */
export async function importFile(deps: WorkerDeps, task: OpenedTask): Promise<LongTaskEnd> {
  const { mode } = ImportInput.parse(task.row.input);
  const bytes = task.row.inputFile;
  if (bytes === null) return failed([texts.fileGone]);
  await task.progress(0, null);
  const file = await readTableFile(bytes);
  const total = file.kind === 'table' ? file.rows.length : 0;
  const { isCancelled } = await task.progress(0, total);
  if (isCancelled) return { state: 'cancelled', summary: [texts.cancelled] };
  return mode === 'check' ? check(deps, task, file, bytes) : apply(deps, task, file);
}

async function check(
  deps: WorkerDeps,
  task: OpenedTask,
  file: TableFile,
  bytes: Buffer,
): Promise<LongTaskEnd> {
  const { kind } = ImportInput.parse(task.row.input);
  const planned = await inWork(deps, task.scope, async (work) =>
    planFile(work, await communeOf(work, task), kind, file),
  );
  const { rows, problems, notes, plan } = planned;
  const { added = 0, changed = 0, same = 0 } = plan ?? {};
  await task.progress(rows, rows);
  const isNew = added + changed > 0;
  return {
    state: 'done',
    summary: summaryOf(planned),
    problems,
    problemCount: problems.length,
    details: {
      rows,
      added,
      changed,
      same,
      notes: notes.slice(0, notesMax),
      noteCount: notes.length,
    },
    // What was looked through is what is brought in, whatever becomes of the file on somebody's desk.
    ...(isNew
      ? {
          outputFile: {
            name: task.row.inputFileName ?? 'tep',
            type: 'application/octet-stream',
            bytes,
          },
        }
      : {}),
  };
}

function summaryOf({ rows, problems, plan }: PlannedFile): string[] {
  if (plan === undefined) return [texts.checked(rows), texts.mustMend(problems.length)];
  const { added, changed, same } = plan;
  return [
    texts.checked(rows),
    added + changed === 0 ? texts.nothingNew : texts.wouldDo(added, changed, same),
  ];
}

async function apply(deps: WorkerDeps, task: OpenedTask, file: TableFile): Promise<LongTaskEnd> {
  const { kind } = ImportInput.parse(task.row.input);
  const { id, areaId, officerId, inputFileName } = task.row;
  return inWork(deps, task.scope, async (work): Promise<LongTaskEnd> => {
    const commune = await communeOf(work, task);
    await work.tx.execute(sql`select pg_advisory_xact_lock(hashtext('canh-tay-so import'))`);
    const before = await findAudit(work.tx, { areaId, act: 'import.applied', subjectId: id });
    if (before !== undefined) return doneWith(before.after ?? {});
    const { rows, problems, plan } = await planFile(work, commune, kind, file);
    if (plan === undefined) return { ...failed([texts.changedMeanwhile]), problems };
    await plan.write(async (done) => {
      await task.progress(Math.min(done, rows), rows);
    });
    const after = { added: plan.added, changed: plan.changed };
    await recordAudit(work, {
      areaId,
      by: officerId === null ? null : { officerId },
      act: 'import.applied',
      subjectId: id,
      subjectName: inputFileName ?? '',
      after,
    });
    return doneWith(after);
  });
}

function doneWith({ added, changed }: Record<string, unknown>): LongTaskEnd {
  return { state: 'done', summary: [texts.applied(Number(added), Number(changed))] };
}

function failed(summary: string[]): LongTaskEnd {
  return { state: 'failed', summary, failureCode: 'import-refused' };
}

function communeOf(work: Work, task: OpenedTask): Promise<Area> {
  return getArea(work.tx, task.row.areaId);
}
