import { and, eq, isNull } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import { clockSteps } from './clock.table.ts';

/** When a silent claim goes back to the queue, as things stand. */
export async function findClaimReturn(tx: Tx, helpRequestId: string): Promise<Date | undefined> {
  const { kind, doneAt, dueAt } = clockSteps;
  const [step] = await tx
    .select({ dueAt })
    .from(clockSteps)
    .where(
      and(eq(clockSteps.helpRequestId, helpRequestId), eq(kind, 'return-claim'), isNull(doneAt)),
    );
  return step?.dueAt;
}
