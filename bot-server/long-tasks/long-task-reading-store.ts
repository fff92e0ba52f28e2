import { and, desc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import { isWithinScope } from '#bot/db/within-scope.ts';
import { members, officers } from '#bot/teams/team.table.ts';
import type { LongTaskKind } from '#shared/long-tasks.ts';
import { longTasks } from './long-task.table.ts';

export type ReadLongTask = Awaited<ReturnType<typeof selectTasks>>[number];

/** Without the files themselves, which may be megabytes. */
export function selectTasks(tx: Tx, wanted: { id: string } | { limit: number }) {
  return tx
    .select({
      id: longTasks.id,
      kind: longTasks.kind,
      state: longTasks.state,
      input: longTasks.input,
      inputFileName: longTasks.inputFileName,
      done: longTasks.done,
      total: longTasks.total,
      result: longTasks.result,
      outputFileName: longTasks.outputFileName,
      hasOutputFile: sql<boolean>`${longTasks.outputFile} is not null`,
      failureCode: longTasks.failureCode,
      createdAt: longTasks.createdAt,
      finishedAt: longTasks.finishedAt,
      cancelAskedAt: longTasks.cancelAskedAt,
      officerName: officers.name,
      memberName: members.name,
    })
    .from(longTasks)
    .leftJoin(officers, eq(officers.id, longTasks.officerId))
    .leftJoin(members, eq(members.id, longTasks.memberId))
    .where('id' in wanted ? eq(longTasks.id, wanted.id) : isWithinScope(longTasks.areaId))
    .orderBy(desc(longTasks.createdAt), desc(longTasks.id))
    .limit('id' in wanted ? 1 : wanted.limit);
}

export async function askToCancel(tx: Tx, id: string, now: Date): Promise<void> {
  await tx
    .update(longTasks)
    .set({ cancelAskedAt: now })
    .where(
      and(
        eq(longTasks.id, id),
        inArray(longTasks.state, ['queued', 'running']),
        isNull(longTasks.cancelAskedAt),
      ),
    );
}

export type LongTaskFile = { kind: LongTaskKind; name: string; type: string; bytes: Buffer };

export async function selectFile(tx: Tx, id: string): Promise<LongTaskFile | undefined> {
  const [row] = await tx
    .select({
      kind: longTasks.kind,
      name: longTasks.outputFileName,
      type: longTasks.outputFileType,
      bytes: longTasks.outputFile,
    })
    .from(longTasks)
    .where(and(eq(longTasks.id, id), isNotNull(longTasks.outputFile)));
  if (row === undefined || row.name === null || row.type === null || row.bytes === null) {
    return undefined;
  }
  return { kind: row.kind, name: row.name, type: row.type, bytes: row.bytes };
}
