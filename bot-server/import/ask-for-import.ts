import { and, eq, like } from 'drizzle-orm';
import type { Area } from '#bot/areas/area.table.ts';
import type { Tx } from '#bot/db/database.ts';
import type { Work } from '#bot/db/work.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { type LongTaskRow, longTasks } from '#bot/long-tasks/long-task.table.ts';
import { queueLongTask } from '#bot/long-tasks/queue-long-task.ts';
import type { ImportKind, ImportReport } from '#shared/imports.ts';
import { CheckResult, ImportInput } from './import-task.ts';

type Asked = { commune: Area; by: { officerId: string } };

/** Has an uploaded file looked through by a worker; nothing is written. The same key again is the same look. */
export function askForCheck(
  work: Work,
  { commune, by }: Asked,
  file: { kind: ImportKind; name: string; bytes: Buffer; idempotencyKey: string },
): Promise<string> {
  const { kind, name, bytes, idempotencyKey } = file;
  return queueLongTask(work, {
    areaId: commune.id,
    kind: `import-${kind}`,
    input: { mode: 'check', kind, title: name },
    inputFile: { name, bytes },
    by,
    idempotencyKey,
  });
}

/**
 * Has a file that was looked through, and in which nothing is wrong, brought in. Asked twice it is brought in once; what failed
 * or was stopped may be asked for again. Throws `import/not-ready`, also where the file was dropped meanwhile, and `not-found`
 * for another commune's.
 */
export async function askToApply(work: Work, { commune, by }: Asked, id: string): Promise<string> {
  const task = await getCheck(work.tx, commune, id);
  const { kind } = ImportInput.parse(task.input);
  const { standing, asked } = await readApplies(work.tx, commune, id);
  if (standing !== undefined) return standing;
  const { outputFile } = task;
  if (!canApply(task) || outputFile === null) throw new AppError('import/not-ready');
  const name = task.inputFileName ?? '';
  return queueLongTask(work, {
    areaId: commune.id,
    kind: `import-${kind}`,
    input: { mode: 'apply', kind, checkId: id, title: name },
    inputFile: { name, bytes: outputFile },
    by,
    idempotencyKey: `${applyKey(id)}${asked + 1}`,
  });
}

/** What a look through a file has found so far; throws `not-found` for another commune's. */
export async function readImport(tx: Tx, commune: Area, id: string): Promise<ImportReport> {
  const task = await getCheck(tx, commune, id);
  const { standing } = await readApplies(tx, commune, id);
  const found = CheckResult.parse(task.result ?? {});
  const states = { done: 'checked', failed: 'failed', cancelled: 'cancelled' } as const;
  const isOver = task.state === 'done' || task.state === 'failed' || task.state === 'cancelled';
  return {
    id,
    kind: ImportInput.parse(task.input).kind,
    fileName: task.inputFileName ?? '',
    state: isOver ? states[task.state as keyof typeof states] : 'checking',
    ...found,
    canApply: canApply(task),
    appliedBy: standing ?? null,
  };
}

/** Drops the file that was looked through, once it is brought in. */
export async function dropCheckedFile(tx: Tx, checkId: string): Promise<void> {
  const nothing = { outputFile: null, outputFileName: null, outputFileType: null };
  await tx.update(longTasks).set(nothing).where(eq(longTasks.id, checkId));
}

const applyKey = (checkId: string) => `apply:${checkId}:`;

/** How often a file was asked to be brought in, and by which work it is or will be; the others came to nothing. */
async function readApplies(tx: Tx, commune: Area, checkId: string) {
  const applies = await tx
    .select({ id: longTasks.id, state: longTasks.state })
    .from(longTasks)
    .where(
      and(
        eq(longTasks.areaId, commune.id),
        like(longTasks.idempotencyKey, `${applyKey(checkId)}%`),
      ),
    );
  const standing = applies.find(({ state }) => state !== 'failed' && state !== 'cancelled');
  return { standing: standing?.id, asked: applies.length };
}

function canApply(task: LongTaskRow): boolean {
  const { added, changed, problemCount } = CheckResult.parse(task.result ?? {});
  const isFine = task.state === 'done' && problemCount === 0 && added + changed > 0;
  return isFine && task.outputFile !== null;
}

async function getCheck(tx: Tx, commune: Area, id: string): Promise<LongTaskRow> {
  const [task] = await tx
    .select()
    .from(longTasks)
    .where(and(eq(longTasks.id, id), eq(longTasks.areaId, commune.id)));
  const isCheck = ImportInput.safeParse(task?.input).data?.mode === 'check';
  if (task === undefined || !isCheck) throw new AppError('not-found');
  return task;
}
