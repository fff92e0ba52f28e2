import type { Database, Scope } from '#bot/db/database.ts';
import { errorKind, type Log } from '#bot/lib/log.ts';
import type { Clock } from '#bot/lib/ports.ts';
import { isUnwritable } from './is-unwritable.ts';
import type { LongTaskRow } from './long-task.table.ts';
import { endTask, keepTask, selectOpen, takeTask } from './long-task-store.ts';

type Deps = { db: Database; clock: Clock; newId: () => string; log: Pick<Log, 'error'> };

/** What a runner gets to work with. */
export type OpenedTask = {
  row: LongTaskRow;
  /** The eyes of the area that asked. */
  scope: Scope;
  /**
   * Says how far it is, keeps the task and tells whether it is to stop; cheap to call often. Throws `LostTask` where another
   * worker has it by now.
   */
  progress(done: number, total: number | null): Promise<{ isCancelled: boolean }>;
};

export type LongTaskEnd = {
  state: 'done' | 'failed' | 'cancelled';
  /** Sentences of what it did, and the rows that were not taken. */
  summary: string[];
  problems?: { row: number | null; field: string | null; message: string }[];
  problemCount?: number;
  /** Anything else that the kind's page reads. */
  details?: Record<string, unknown>;
  failureCode?: string;
  outputFile?: { name: string; type: string; bytes: Buffer };
};

/** Another worker took the task: this one was away for longer than its lease. */
export class LostTask extends Error {
  override name = 'LostTask';
}

const leaseSeconds = 30;
const saidEveryMs = 1_000;
const problemsMax = 200;
const attemptsMax = 3;

/** How a task ends for reasons of ours; what it was is in the log. */
export const endedUnexpectedly: LongTaskEnd = {
  state: 'failed',
  summary: [],
  failureCode: 'unexpected',
};

/** Tasks that wait for a worker now, one of an area at a time. */
export function findOpenTasks(
  db: Database,
  limit: number,
): Promise<{ id: string; areaPath: string }[]> {
  return db.transaction({ kind: 'queue' }, (tx) => selectOpen(tx, limit));
}

/**
 * Takes a task and has `run` do it, unless another worker was faster. A worker that dies leaves it to the next one after half a
 * minute, which calls `run` from the start; after three that died it ends as failed, as does one whose end cannot be written
 * down. Answers whether it was ended here.
 */
export async function workAtTask(
  deps: Deps,
  { id, areaPath }: { id: string; areaPath: string },
  run: (task: OpenedTask) => Promise<LongTaskEnd>,
): Promise<boolean> {
  const scope: Scope = { kind: 'area', path: areaPath, confidant: 'desk' };
  const lease = { id: deps.newId(), seconds: leaseSeconds };
  const row = await deps.db.transaction(scope, (tx) =>
    takeTask(tx, id, { ...lease, now: deps.clock.now() }),
  );
  if (row === undefined) return false;

  let far = { done: row.done, total: row.total };
  let isCancelled = row.cancelAskedAt !== null;
  let isLost = false;
  let saidAt = 0;
  const say = async () => {
    saidAt = performance.now();
    const kept = await deps.db.transaction(scope, (tx) => keepTask(tx, id, lease, far));
    if (kept === undefined) isLost = true;
    else isCancelled = kept.isCancelled;
  };
  // A runner may be busy for longer than the lease without anything to say.
  const beat = setInterval(() => void say().catch(() => {}), (leaseSeconds / 3) * 1_000);
  try {
    return await write(await reachEnd(row)).catch((error: unknown) => {
      if (!isUnwritable(error)) throw error;
      complain('the end of long work could not be written down', errorKind(error));
      return write(endedUnexpectedly);
    });
  } catch (error) {
    // Somebody else ends it, which is what leases are for.
    if (error instanceof LostTask) return false;
    throw error;
  } finally {
    clearInterval(beat);
  }

  async function reachEnd(task: LongTaskRow): Promise<LongTaskEnd> {
    if (isCancelled) return cancelledAtOnce;
    if (task.attempts <= attemptsMax) return run({ row: task, scope, progress });
    complain('long work was given up, as each worker that began it died', 'attempts');
    return endedUnexpectedly;
  }

  function write(end: LongTaskEnd): Promise<boolean> {
    return deps.db.transaction(scope, (tx) =>
      endTask(tx, id, lease.id, endOf(end, far, deps.clock.now())),
    );
  }

  function complain(sentence: string, kind: string) {
    deps.log.error({ longTaskId: id, kind }, sentence);
  }

  async function progress(done: number, total: number | null) {
    far = { done, total };
    if (performance.now() - saidAt >= saidEveryMs) await say();
    if (isLost) throw new LostTask();
    return { isCancelled };
  }
}

const cancelledAtOnce: LongTaskEnd = { state: 'cancelled', summary: [] };

function endOf(end: LongTaskEnd, far: { done: number; total: number | null }, now: Date) {
  const { summary, problems = [], problemCount = problems.length, details = {} } = end;
  return {
    ...far,
    state: end.state,
    finishedAt: now,
    failureCode: end.failureCode ?? null,
    result: { summary, problems: problems.slice(0, problemsMax), problemCount, ...details },
    outputFile: end.outputFile?.bytes ?? null,
    outputFileName: end.outputFile?.name ?? null,
    outputFileType: end.outputFile?.type ?? null,
  };
}
