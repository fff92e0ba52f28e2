import type { Area } from '#bot/areas/area.table.ts';
import { getArea } from '#bot/areas/get-area.ts';
import { findAudit } from '#bot/audit/find-audit.ts';
import { recordAudit } from '#bot/audit/record-audit.ts';
import { inWork, type Work } from '#bot/db/work.ts';
import { dropCheckedFile } from '#bot/import/ask-for-import.ts';
import { importFileTexts as texts } from '#bot/import/import-file-texts.ts';
import { lockImportOf } from '#bot/import/import-locks.ts';
import { ImportInput } from '#bot/import/import-task.ts';
import { type PlannedFile, planFile } from '#bot/import/plan-file.ts';
import { readTableFile } from '#bot/import/table-file/read-table-file.ts';
import type { TableFile } from '#bot/import/table-file/table-file.ts';
import type { LongTaskEnd, OpenedTask } from '#bot/long-tasks/open-long-task.ts';
import type { ImportKind } from '#shared/imports.ts';
import type { WorkerDeps } from './worker-deps.ts';

const notesMax = 200;

/**
 * Looks through an uploaded file, or brings in one that was looked through: all of it in one transaction, or nothing. Brought in
 * again, after a kill or when the first try was told as failed, it finds the entry of its file in the audit log, and writes
 * nothing twice.
 */
export async function importFile(deps: WorkerDeps, task: OpenedTask): Promise<LongTaskEnd> {
  const input = ImportInput.parse(task.row.input);
  const bytes = task.row.inputFile;
  if (bytes === null) return failed([texts.fileGone]);
  await task.progress(0, null);
  const file = await readTableFile(bytes);
  const total = file.kind === 'table' ? file.rows.length : 0;
  const { isCancelled } = await task.progress(0, total);
  if (isCancelled) return { state: 'cancelled', summary: [texts.cancelled] };
  return input.mode === 'check'
    ? check(deps, task, file, bytes)
    : apply(deps, task, { file, ...input });
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
  const { rows, problems, notes, plan, right } = planned;
  const { added, changed, same } = right;
  await task.progress(rows, rows);
  const isNew = plan !== undefined && added + changed > 0;
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

function summaryOf({ rows, problems, plan, right }: PlannedFile): string[] {
  const { added, changed, same } = right;
  if (plan === undefined) {
    const isSome = added + changed + same > 0;
    return [
      texts.checked(rows),
      texts.mustMend(problems.length),
      ...(isSome ? [texts.rightRows(added, changed, same)] : []),
    ];
  }
  return [
    texts.checked(rows),
    added + changed === 0 ? texts.nothingNew : texts.wouldDo(added, changed, same),
  ];
}

async function apply(
  deps: WorkerDeps,
  task: OpenedTask,
  { kind, checkId, file }: { kind: ImportKind; checkId: string; file: TableFile },
): Promise<LongTaskEnd> {
  const { areaId, officerId, inputFileName } = task.row;
  return inWork(deps, task.scope, async (work): Promise<LongTaskEnd> => {
    const commune = await communeOf(work, task);
    await lockImportOf(work.tx, areaId);
    const applied = { areaId, act: 'import.applied', subjectId: checkId } as const;
    const before = await findAudit(work.tx, applied);
    if (before !== undefined) {
      await dropCheckedFile(work.tx, checkId);
      return doneWith(before.after ?? {});
    }
    const { rows, problems, plan } = await planFile(work, commune, kind, file);
    if (plan === undefined) return { ...failed([texts.changedMeanwhile]), problems };
    await plan.write(async (done) => {
      await task.progress(Math.min(done, rows), rows);
    });
    const after = { added: plan.added, changed: plan.changed };
    await recordAudit(work, {
      ...applied,
      by: officerId === null ? null : { officerId },
      subjectName: inputFileName ?? '',
      after,
    });
    await dropCheckedFile(work.tx, checkId);
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
