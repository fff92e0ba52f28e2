import { keepClock } from '#bot/clocks/keep-clock.ts';
import { findDueSteps, holdClock, recordSteps } from '#bot/clocks/take-due-steps.ts';
import type { Work } from '#bot/db/work.ts';
import { traced } from '#bot/lib/trace.ts';
import type { ClockStepKind } from '#shared/clocks.ts';
import { type Changed, changeHelpRequest } from './change-help-request.ts';
import { decideFiring, lineKind } from './clock-step-rules.ts';
import { clockLines } from './clock-texts.ts';
import { saveDueTimes } from './due-time-store.ts';
import type { HelpRequest } from './help-request.table.ts';
import { escalate, release } from './help-request-rules.ts';
import { lockHelpRequest, recordStep } from './help-request-store.ts';
import { residentTexts } from './help-request-texts.ts';
import { keepChange } from './keep-change.ts';
import { isUrgentOpen } from './merge-rules.ts';
import { postClockStep } from './post-clock-step.ts';
import { getRequestRow } from './request-lookup-store.ts';
import { tellResidents } from './tell-resident.ts';

/** What of the clock happens to a request, and from when it counted: the same is done once. */
type Fired = { kind: ClockStepKind; sinceAt: Date };

/**
 * Takes the steps of a request that are due, as things stand now: what was planned and is no longer due is only planned anew.
 * The team gets one post, whatever came due together; a step to another hand is said to the residents as when people take it. False where
 * another worker has this request just now. Twice, or by two workers, does each step once.
 */
export function fireClockSteps(work: Work, helpRequestId: string): Promise<boolean> {
  const under = { request: helpRequestId };
  return traced({ name: 'fire clock step', under }, async (span) => {
    const fired = await fire(work, helpRequestId);
    span.note({ step: fired?.map(({ kind }) => kind).join(' ') });
    return fired !== undefined;
  });
}

/** `undefined` where another worker has the request. */
async function fire(work: Work, helpRequestId: string): Promise<Fired[] | undefined> {
  if (!(await holdClock(work, helpRequestId))) return undefined;
  const named = await getRequestRow(work.tx, helpRequestId);
  // Of one that is answered together with another, that one's clock says what is due.
  if (named.mergedInto !== null) await planMainAnew(work, named, named.mergedInto);
  const request = await lockHelpRequest(work.tx, helpRequestId);
  const due = await findDueSteps(work, request);
  const firing = decideFiring(due.map(({ kind }) => kind));
  const stepsOf = (kinds: ClockStepKind[]) => due.filter(({ kind }) => kinds.includes(kind));
  const taken = firing.taken.flatMap((kind) => stepsOf([kind]));
  const noted = stepsOf(firing.noted);
  await recordSteps(work, request, [...taken, ...noted], 'taken');
  await recordSteps(work, request, stepsOf(firing.overtaken), 'overtaken');
  for (const step of noted) await writeDown(work, request, step);
  const after = await act(work, request, taken);
  if (after === request) await planAnew(work, request.id);
  await postClockStep(work, request, taken);
  return taken;
}

/** What became urgent of one, by words of its own resident, is urgent of the main one, which that resident cannot see. */
async function planMainAnew(work: Work, joined: HelpRequest, mainId: string): Promise<void> {
  const main = await lockHelpRequest(work.tx, mainId);
  if (isUrgentOpen(joined) && main.kind !== 'urgent') {
    await keepChange(work, main, { kind: 'urgent' });
  } else await planAnew(work, mainId);
}

async function planAnew(work: Work, helpRequestId: string): Promise<void> {
  const request = await lockHelpRequest(work.tx, helpRequestId);
  await saveDueTimes(work.tx, request.id, await keepClock(work, request));
}

/** Does what a step does besides being said; the request itself where that is nothing. */
async function act(work: Work, request: HelpRequest, taken: Fired[]): Promise<HelpRequest> {
  let after = request;
  for (const step of taken) {
    if (step.kind === 'return-claim') after = await returnToQueue(work, request, step);
    else if (step.kind === 'escalate') after = await passToCommune(work, request, step);
    else await writeDown(work, request, step);
  }
  return after;
}

const causeOf = ({ kind, sinceAt }: Fired) => `clock:${kind}:${sinceAt.getTime()}`;

const system = { helper: { kind: 'system' }, channel: 'system', unconfirmed: false } as const;

async function writeDown(work: Work, request: HelpRequest, step: Fired): Promise<void> {
  await recordStep(work, {
    helpRequestId: request.id,
    kind: lineKind(step.kind),
    channel: 'system',
    text: clockLines[step.kind],
    causeKey: causeOf(step),
  });
}

function change(
  work: Work,
  request: HelpRequest,
  step: Fired,
  decide: (request: HelpRequest) => ReturnType<typeof escalate>,
): Promise<Changed> {
  return changeHelpRequest(
    work,
    request.id,
    { ...system, cause: causeOf(step) },
    { kind: lineKind(step.kind), text: clockLines[step.kind], decide },
  );
}

/** The resident is not written to: nothing is lost for them, and another neighbour takes it. */
async function returnToQueue(work: Work, request: HelpRequest, step: Fired): Promise<HelpRequest> {
  const done = await change(work, request, step, (held) =>
    held.claimedBy === null ? undefined : release(held, held.claimedBy),
  );
  return done.request;
}

async function passToCommune(work: Work, request: HelpRequest, step: Fired): Promise<HelpRequest> {
  const done = await change(work, request, step, escalate);
  await tellResidents(
    work,
    done,
    ({ code }) => ({ text: residentTexts.escalated(code) }),
    `escalated:${causeOf(step)}`,
    'progress',
  );
  return done.request;
}
