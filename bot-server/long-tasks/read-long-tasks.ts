import type { Tx } from '#bot/db/database.ts';
import type { Work } from '#bot/db/work.ts';
import { AppError } from '#bot/lib/app-error.ts';
import type { LongTask, LongTaskList } from '#shared/long-tasks.ts';
import { describeLongTask } from './describe-long-task.ts';
import {
  askToCancel,
  type LongTaskFile,
  selectFile,
  selectTasks,
} from './long-task-reading-store.ts';

const listMax = 50;

/** The long work of the area and what is under it, newest first, at most 50. */
export async function listLongTasks(tx: Tx): Promise<LongTaskList> {
  const rows = await selectTasks(tx, { limit: listMax });
  return { tasks: rows.map(describeLongTask) };
}

/** One of them; throws `not-found` for another area's, or one that was forgotten. */
export async function readLongTask(tx: Tx, id: string): Promise<LongTask> {
  const [row] = await selectTasks(tx, { id });
  if (row === undefined) throw new AppError('not-found', { facts: { longTaskId: id } });
  return describeLongTask(row);
}

/** Asks a task to stop at its next safe point; asking again, or after it ended, changes nothing. Throws `not-found`. */
export async function cancelLongTask(work: Work, id: string): Promise<LongTask> {
  await askToCancel(work.tx, id, work.now);
  return readLongTask(work.tx, id);
}

/** The file that a task made. Throws `not-found` where it made none. */
export async function readLongTaskFile(tx: Tx, id: string): Promise<LongTaskFile> {
  const file = await selectFile(tx, id);
  if (file === undefined) throw new AppError('not-found', { facts: { longTaskId: id } });
  return file;
}
