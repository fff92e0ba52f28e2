import type { Work } from '#bot/db/work.ts';
import type { LongTaskKind } from '#shared/long-tasks.ts';
import { insertLongTask } from './long-task-store.ts';

export type NewLongTask = {
  areaId: string;
  kind: LongTaskKind;
  /** What the kind's runner needs; plain JSON, parsed by it. */
  input: Record<string, unknown>;
  inputFile?: { name: string; bytes: Buffer } | undefined;
  by: { officerId: string } | { memberId: string };
  idempotencyKey: string;
};

/** Asks for work that a worker does after the commit; gives its id. The same key in the same area again is the same task. */
export function queueLongTask(work: Work, task: NewLongTask): Promise<string> {
  return insertLongTask(work.tx, {
    id: work.newId(),
    areaId: task.areaId,
    kind: task.kind,
    input: task.input,
    inputFile: task.inputFile?.bytes ?? null,
    inputFileName: task.inputFile?.name ?? null,
    officerId: 'officerId' in task.by ? task.by.officerId : null,
    memberId: 'memberId' in task.by ? task.by.memberId : null,
    idempotencyKey: task.idempotencyKey,
    createdAt: work.now,
  });
}
