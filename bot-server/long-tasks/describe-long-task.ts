import { z } from 'zod';
import type { LongTask } from '#shared/long-tasks.ts';
import type { ReadLongTask } from './long-task-reading-store.ts';
import { longTaskTexts as texts } from './long-task-texts.ts';

const Result = z.object({
  summary: z.array(z.string()).catch([]),
  problems: z
    .array(
      z.object({ row: z.number().nullable(), field: z.string().nullable(), message: z.string() }),
    )
    .catch([]),
  problemCount: z.number().catch(0),
});
const nothingYet = { summary: [], problems: [], problemCount: 0 };
const Titled = z.object({ title: z.string() });

/** A task as its page shows it. */
export function describeLongTask(row: ReadLongTask): LongTask {
  const result = Result.safeParse(row.result).data ?? nothingYet;
  const title = Titled.safeParse(row.input).data?.title ?? row.inputFileName ?? '';
  const isOpen = row.state === 'queued' || row.state === 'running';
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    title,
    done: row.done,
    total: row.total,
    createdAt: row.createdAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
    createdByName: row.officerName ?? row.memberName,
    isBeingCancelled: isOpen && row.cancelAskedAt !== null,
    ...result,
    summary: summaryOf(row, result.summary),
    fileName: row.hasOutputFile ? row.outputFileName : null,
  };
}

function summaryOf(row: ReadLongTask, said: string[]): string[] {
  if (row.failureCode === 'unexpected') return [texts.failed];
  const isDropped = row.outputFileName !== null && !row.hasOutputFile;
  return isDropped ? [...said, texts.fileDropped] : said;
}
