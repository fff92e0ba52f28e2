import type { Work } from '#bot/db/work.ts';
import type { ClockedRequest } from './clock-rules.ts';
import { finishSteps, tryHoldClock } from './clock-step-store.ts';
import { makePlan } from './keep-clock.ts';
import type { PlannedStep } from './plan-rules.ts';

/** Holds a request's clock until the transaction ends; false where another worker has it just now, who will do the same. */
export function holdClock(work: Work, helpRequestId: string): Promise<boolean> {
  return tryHoldClock(work.tx, helpRequestId);
}

/** The steps of a request that are due as things stand now, whatever was planned before. The caller holds the request. */
export async function findDueSteps(work: Work, request: ClockedRequest): Promise<PlannedStep[]> {
  const { steps } = await makePlan(work, request);
  return steps.filter(({ dueAt }) => dueAt <= work.now);
}

/** Puts on record that steps were taken, or overtaken by stronger ones: they are not planned again. */
export function recordSteps(
  work: Work,
  request: ClockedRequest,
  steps: PlannedStep[],
  outcome: 'taken' | 'overtaken',
): Promise<void> {
  return finishSteps(work.tx, request, steps, { at: work.now, outcome });
}
