import type { Work } from '#bot/db/work.ts';
import type { ClockedRequest, DueTimes } from './clock-rules.ts';
import {
  insertReplan,
  replacePlannedSteps,
  selectActs,
  selectLastInteraction,
  selectTakenSteps,
} from './clock-step-store.ts';
import { findClockRule } from './find-clock-rule.ts';
import { type ClockPlan, planClock, waitForWork } from './plan-rules.ts';
import { readTurn } from './turn-rules.ts';

/**
 * Plans the steps of a request anew, from the request as it is about to be saved and from its history, where the line of
 * what has just happened must stand already. Call it before the request is saved, while it is in sight; save the due times
 * it answers on the request. Once more with nothing new plans the same.
 */
export async function keepClock(work: Work, request: ClockedRequest): Promise<DueTimes> {
  const plan = await makePlan(work, request);
  await replacePlannedSteps(work.tx, request, plan.steps);
  return plan.dueTimes;
}

/** Has a worker plan a request's clocks anew, and those of the one it is answered together with, which its resident cannot see. */
export function planLater(work: Work, request: { id: string; areaId: string }): Promise<void> {
  return insertReplan(work.tx, request, work.now);
}

/** What the clocks of a request will do as things stand, nothing of it while nobody is at work. */
export async function makePlan(work: Work, request: ClockedRequest): Promise<ClockPlan> {
  const { tx } = work;
  const rule = await findClockRule(tx, request.areaId, request.kind, request.openedAt);
  const turn = readTurn(request, await selectActs(tx, request.id));
  const lastInteractionAt = await selectLastInteraction(tx, request.residentId);
  const taken = await selectTakenSteps(tx, request.id);
  const plan = planClock(rule, request, turn, lastInteractionAt, taken);
  return { ...plan, steps: waitForWork(rule, plan.steps, work.now) };
}
