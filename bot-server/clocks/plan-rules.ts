import { dayAfter } from '#bot/lib/night.ts';
import type { ClockPolicy, ClockStepKind } from '#shared/clocks.ts';
import {
  addWorkingMinutes,
  type WorkingCalendar,
  workingMinutesBetween,
} from './calendar-rules.ts';
import type { ClockedRequest, DueTimes } from './clock-rules.ts';
import { closeOfWindow, planWindowSteps } from './reply-window-rules.ts';
import type { Turn } from './turn-rules.ts';

/** One step that a clock will take, and from when it counts. */
export type PlannedStep = { kind: ClockStepKind; sinceAt: Date; dueAt: Date };

/** A step that was taken already; it is not planned again for the same `sinceAt`. */
export type TakenStep = { kind: ClockStepKind; sinceAt: Date; doneAt: Date };

export type ClockRule = { policy: ClockPolicy; calendar: WorkingCalendar };

export type ClockPlan = { dueTimes: DueTimes; steps: PlannedStep[] };

const noDueTimes: DueTimes = { firstAnswerDueAt: null, updateDueAt: null, solutionDueAt: null };

/** The share of a silent claim's time after which its helper is warned. */
const warnedAfter = 0.75;

/** What fell due in working time is still said so long after; a sweep alone is seconds late. */
const graceMs = 30 * 60_000;

/**
 * All that the clocks of a request will do if nothing more happens to it: three due times, and the steps that are not taken yet.
 * Nothing for one that is finished, or is answered together with another.
 */
export function planClock(
  rule: ClockRule,
  request: ClockedRequest,
  turn: Turn,
  lastInteractionAt: Date | undefined,
  taken: readonly TakenStep[],
): ClockPlan {
  const isOver = request.state === 'resolved' || request.state === 'cancelled';
  if (isOver || request.mergedInto !== null) return { dueTimes: noDueTimes, steps: [] };
  const { steps: overdue, dueTimes } = planDueTimes(rule, turn);
  const steps = [
    ...overdue,
    ...planUnclaimed(rule, request, turn),
    ...planSilentClaim(rule, request, turn, taken),
    ...planWindowSteps(rule.calendar, turn, lastInteractionAt),
  ];
  return { dueTimes, steps: steps.filter((step) => !isTaken(step, taken)) };
}

function isTaken(step: PlannedStep, taken: readonly TakenStep[]): boolean {
  return taken.some(
    ({ kind, sinceAt }) => kind === step.kind && sinceAt.getTime() === step.sinceAt.getTime(),
  );
}

/**
 * The same steps, of which those that are late by more than a grace wait for people to be at work again: a server that comes back at
 * night reminds nobody then. What is urgent goes to the commune at any hour. What says how long Zalo still brings an answer is said
 * while it does and can be heard, or never.
 */
export function waitForWork(
  { policy, calendar }: ClockRule,
  steps: readonly PlannedStep[],
  now: Date,
): PlannedStep[] {
  const open = addWorkingMinutes(calendar, now, 0) ?? now;
  return steps.flatMap((step) => {
    const closesAt = closeOfWindow(step);
    if (closesAt !== undefined && closesAt <= now) return [];
    const isLate = now.getTime() - step.dueAt.getTime() > graceMs;
    const waitsForNobody = policy.kind === 'urgent' && step.kind === 'escalate';
    if (open <= now || !isLate || waitsForNobody) return [step];
    if (closesAt === undefined || open < closesAt) return [{ ...step, dueAt: open }];
    return (dayAfter(now) ?? now) < closesAt ? [step] : [];
  });
}

/** A step so many working minutes after `sinceAt`; none where that is never. */
function after(
  { calendar }: ClockRule,
  kind: ClockStepKind,
  sinceAt: Date,
  minutes: number | null,
): PlannedStep[] {
  const dueAt = minutes === null ? undefined : addWorkingMinutes(calendar, sinceAt, minutes);
  return dueAt === undefined ? [] : [{ kind, sinceAt, dueAt }];
}

function planDueTimes(rule: ClockRule, turn: Turn): ClockPlan {
  const { policy, calendar } = rule;
  const { startedAt, isAnswered, waitingSince } = turn;
  const paused = turn.pauses.reduce(
    (sum, { from, to }) => sum + workingMinutesBetween(calendar, from, to),
    0,
  );
  const first = isAnswered
    ? []
    : after(rule, 'first-answer-overdue', startedAt, policy.firstAnswerMinutes);
  const update =
    isAnswered && waitingSince !== undefined
      ? after(rule, 'update-overdue', waitingSince, policy.updateMinutes)
      : [];
  const solution =
    waitingSince === undefined
      ? []
      : after(rule, 'solution-overdue', startedAt, policy.solutionMinutes + paused);
  const dueTimes = {
    firstAnswerDueAt: first[0]?.dueAt ?? null,
    updateDueAt: update[0]?.dueAt ?? null,
    solutionDueAt: solution[0]?.dueAt ?? null,
  };
  return { dueTimes, steps: [...first, ...update, ...solution] };
}

function planUnclaimed(rule: ClockRule, request: ClockedRequest, turn: Turn): PlannedStep[] {
  if (request.state !== 'open') return [];
  const { remindGroupMinutes, remindLeaderMinutes, escalateMinutes } = rule.policy;
  return [
    ...after(rule, 'remind-group', turn.unclaimedSince, remindGroupMinutes),
    ...after(rule, 'remind-leader', turn.unclaimedSince, remindLeaderMinutes),
    ...after(rule, 'escalate', turn.unclaimedSince, escalateMinutes),
  ];
}

/** A claim is silent while its helper does nothing although it is their turn. It never goes back sooner than a quarter of its time after the warning. */
function planSilentClaim(
  rule: ClockRule,
  request: ClockedRequest,
  turn: Turn,
  taken: readonly TakenStep[],
): PlannedStep[] {
  const { claimedAt, state } = request;
  const isHeld = state === 'claimed' || state === 'answered';
  if (!isHeld || claimedAt === null || turn.waitingSince === undefined) return [];
  const sinceAt = latest(claimedAt, turn.helperActedAt, turn.waitingSince);
  const { silentClaimMinutes } = rule.policy;
  const warnMinutes = Math.round(silentClaimMinutes * warnedAfter);
  const warn = after(rule, 'warn-claim', sinceAt, warnMinutes);
  const warned = taken.find((step) => warn.some((planned) => isTaken(planned, [step])));
  const back = after(rule, 'return-claim', sinceAt, silentClaimMinutes);
  const afterWarning =
    warned === undefined
      ? undefined
      : addWorkingMinutes(rule.calendar, warned.doneAt, silentClaimMinutes - warnMinutes);
  return [...warn, ...back.map((step) => ({ ...step, dueAt: latest(step.dueAt, afterWarning) }))];
}

function latest(first: Date, ...others: (Date | undefined)[]): Date {
  return others.reduce<Date>((late, at) => (at !== undefined && at > late ? at : late), first);
}
