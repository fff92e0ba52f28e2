import { errorKind } from '#bot/lib/log.ts';
import {
  endedUnexpectedly,
  findOpenTasks,
  LostTask,
  workAtTask,
} from '#bot/long-tasks/open-long-task.ts';
import { longTaskRunners } from './long-task-runners.ts';
import type { WorkerDeps } from './worker-deps.ts';

const tasksAtOnce = 2;

/**
 * Does the long work that waits, that of two areas at a time; what fails ends as failed, with its kind in the log. Throws, when
 * all have come to rest, what kept one from being ended.
 */
export async function runLongTasks(deps: WorkerDeps): Promise<void> {
  const waiting = await findOpenTasks(deps.db, tasksAtOnce);
  const worked = await Promise.allSettled(
    waiting.map((found) =>
      workAtTask(deps, found, async (task) => {
        try {
          const runner = longTaskRunners[task.row.kind];
          if (runner === undefined) throw new Error(`nobody does ${task.row.kind}`);
          return await runner(deps, task);
        } catch (error) {
          if (error instanceof LostTask) throw error;
          const kind = errorKind(error);
          deps.log.error(
            { longTaskId: task.row.id, task: task.row.kind, kind },
            'long work failed',
          );
          return endedUnexpectedly;
        }
      }),
    ),
  );
  const broken = worked.find(({ status }) => status === 'rejected');
  if (broken?.status === 'rejected') throw broken.reason;
}
