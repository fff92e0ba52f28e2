import { and, asc, eq, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import { helpRequestHistory, helpRequests } from '#bot/help-requests/help-request.table.ts';
import { residents } from '#bot/residents/resident.table.ts';
import { clockSteps } from './clock.table.ts';
import type { PlannedStep, TakenStep } from './plan-rules.ts';
import type { PastAct } from './turn-rules.ts';

/** In the order in which they were written; with what was said by those who are answered together with it. */
export function selectActs(tx: Tx, requestId: string): Promise<PastAct[]> {
  const { kind, at, memberId, id, helpRequestId } = helpRequestHistory;
  const followers = tx
    .select({ id: helpRequests.id })
    .from(helpRequests)
    .where(eq(helpRequests.mergedInto, requestId));
  return tx
    .select({ kind, at, memberId })
    .from(helpRequestHistory)
    .where(
      or(
        eq(helpRequestId, requestId),
        and(inArray(helpRequestId, followers), eq(kind, 'resident-added')),
      ),
    )
    .orderBy(asc(id));
}

/** The act that lets Zalo bring this resident messages; undefined for who is not in the chat. */
export async function selectLastInteraction(tx: Tx, residentId: string): Promise<Date | undefined> {
  const [row] = await tx
    .select({ at: residents.lastInteractionAt })
    .from(residents)
    .where(and(eq(residents.id, residentId), isNotNull(residents.oaUserId)));
  return row?.at ?? undefined;
}

export async function selectTakenSteps(tx: Tx, helpRequestId: string): Promise<TakenStep[]> {
  const rows = await tx
    .select()
    .from(clockSteps)
    .where(and(eq(clockSteps.helpRequestId, helpRequestId), isNotNull(clockSteps.doneAt)));
  return rows.flatMap(({ kind, sinceAt, doneAt }) =>
    doneAt === null || kind === 'replan' ? [] : [{ kind, sinceAt, doneAt }],
  );
}

/** Puts what is planned in place of what was. */
export async function replacePlannedSteps(
  tx: Tx,
  request: { id: string; areaId: string },
  steps: PlannedStep[],
): Promise<void> {
  await tx
    .delete(clockSteps)
    .where(and(eq(clockSteps.helpRequestId, request.id), isNull(clockSteps.doneAt)));
  if (steps.length === 0) return;
  await tx
    .insert(clockSteps)
    .values(steps.map((step) => ({ ...step, helpRequestId: request.id, areaId: request.areaId })));
}

/** Marks steps as done, whatever was planned of them. */
export async function finishSteps(
  tx: Tx,
  request: { id: string; areaId: string },
  steps: PlannedStep[],
  done: { at: Date; outcome: 'taken' | 'overtaken' },
): Promise<void> {
  if (steps.length === 0) return;
  const { helpRequestId, kind, sinceAt, doneAt } = clockSteps;
  await tx
    .insert(clockSteps)
    .values(
      steps.map((step) => ({
        ...step,
        helpRequestId: request.id,
        areaId: request.areaId,
        doneAt: done.at,
        outcome: done.outcome,
      })),
    )
    .onConflictDoUpdate({
      target: [helpRequestId, kind, sinceAt],
      set: { doneAt: done.at, outcome: done.outcome, dueAt: sql`excluded.due_at` },
      setWhere: isNull(doneAt),
    });
}

/** Has a worker look at a request's clocks at once. */
export async function insertReplan(
  tx: Tx,
  request: { id: string; areaId: string },
  at: Date,
): Promise<void> {
  await tx
    .insert(clockSteps)
    .values({
      helpRequestId: request.id,
      areaId: request.areaId,
      kind: 'replan',
      sinceAt: at,
      dueAt: at,
    })
    .onConflictDoNothing();
}

/** Lets what failed wait, so that it does not stand before the others. */
export async function postponeSteps(tx: Tx, helpRequestId: string, until: Date): Promise<void> {
  await tx
    .update(clockSteps)
    .set({ dueAt: until })
    .where(
      and(
        eq(clockSteps.helpRequestId, helpRequestId),
        isNull(clockSteps.doneAt),
        sql`${clockSteps.dueAt} < ${until}`,
      ),
    );
}

/** Holds a request's clock until the transaction ends; false when another worker does. */
export async function tryHoldClock(tx: Tx, helpRequestId: string): Promise<boolean> {
  const { rows } = await tx.execute<{ is_held: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtextextended(${`clock ${helpRequestId}`}, 0)) as is_held`,
  );
  return rows[0]?.is_held ?? false;
}
