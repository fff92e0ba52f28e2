import type { ClockPolicy, ClockStepKind } from '#shared/clocks.ts';
import type { Act, Happened, Minute } from './month.ts';

/**
 * Says when which step must have fired, by counting every minute of the month one by one. It shares no line with the server:
 * no due times, no history, no calendar arithmetic.
 */
export type Fired = { kind: ClockStepKind; at: Minute; isPosted: boolean };

/** For every minute of the month and a week more: whether people work, and how many minutes they worked before it. */
export type OpenMinutes = { isOpen: Uint8Array; before: Uint32Array };

const freeWindow = 48 * 60;
const wholeWindow = 7 * 24 * 60;
const windows = [
  { kind: 'free-window-closing', lasts: freeWindow, leaves: 4 * 60 },
  { kind: 'window-closing', lasts: wholeWindow, leaves: 8 * 60 },
] as const;

type Life = {
  state: 'open' | 'held' | 'escalated' | 'finished';
  holder: number | undefined;
  isAnswered: boolean;
  isWaiting: boolean;
  isPaused: boolean;
  appointment: Minute | undefined;
  interactedAt: Minute | undefined;
  counts: Record<'first' | 'update' | 'solution' | 'unclaimed' | 'silent' | 'warned', number>;
  fired: Set<string>;
};

export function expectFired(
  request: { openedAt: Minute; isInChat: boolean; policy: ClockPolicy; happened: Happened[] },
  { isOpen, before }: OpenMinutes,
  end: Minute,
): Fired[] {
  const fired: Fired[] = [];
  const life: Life = {
    state: 'open',
    holder: undefined,
    isAnswered: false,
    isWaiting: true,
    isPaused: false,
    appointment: undefined,
    interactedAt: request.isInChat ? request.openedAt : undefined,
    counts: { first: 0, update: 0, solution: 0, unclaimed: 0, silent: 0, warned: 0 },
    fired: new Set(),
  };
  let next = 0;
  for (let at = request.openedAt; at <= end && life.state !== 'finished'; at += 1) {
    for (; request.happened[next]?.at === at; next += 1) {
      const done = request.happened[next];
      if (done !== undefined) live(life, done.act, at, request.isInChat);
    }
    if (life.appointment === at) beginTurn(life);
    if (isOpen[at] !== 1) continue;
    fired.push(...fire(life, request.policy, at, before));
    count(life);
  }
  return fired;
}

function beginTurn(life: Life): void {
  life.isWaiting = true;
  life.isPaused = false;
  life.counts.update = 0;
  silenceAnew(life);
  life.fired.delete('update-overdue');
}

function silenceAnew(life: Life): void {
  life.counts.silent = 0;
  life.counts.warned = 0;
  life.fired.delete('warn-claim');
  life.fired.delete('return-claim');
}

function queueAnew(life: Life): void {
  life.state = 'open';
  life.holder = undefined;
  life.counts.unclaimed = 0;
  for (const kind of ['remind-group', 'remind-leader', 'escalate']) life.fired.delete(kind);
}

function live(life: Life, act: Act, at: Minute, isInChat: boolean): void {
  if (life.state === 'finished') return;
  switch (act.kind) {
    case 'say':
      if (isInChat) life.interactedAt = at;
      if (!life.isWaiting && life.appointment === undefined) beginTurn(life);
      life.isPaused = false;
      return;
    case 'claim':
      hold(life, act.who);
      return;
    case 'note':
      if (act.who === life.holder) silenceAnew(life);
      return;
    case 'release':
      queueAnew(life);
      return;
    case 'resolve':
      life.state = 'finished';
      return;
    case 'appoint':
    case 'answer':
      // A member's answer takes over what lies with the commune; what they agree on does not.
      if (life.state === 'open' || (life.state === 'escalated' && act.kind === 'answer')) {
        hold(life, act.who);
      }
      life.isAnswered = true;
      life.isWaiting = false;
      life.isPaused = true;
      if (act.kind === 'appoint') life.appointment = act.at;
      else if (life.appointment !== undefined && life.appointment <= at) {
        life.appointment = undefined;
      }
      return;
    default:
      act satisfies never;
  }
}

function hold(life: Life, who: number): void {
  life.state = 'held';
  life.holder = who;
  silenceAnew(life);
}

function fire(life: Life, policy: ClockPolicy, at: Minute, before: Uint32Array): Fired[] {
  const { counts, state } = life;
  const due: ClockStepKind[] = [];
  const note = (kind: ClockStepKind, counted: number, limit: number | null) => {
    if (limit !== null && counted >= limit && !life.fired.has(kind)) due.push(kind);
  };
  if (!life.isAnswered) note('first-answer-overdue', counts.first, policy.firstAnswerMinutes);
  if (life.isAnswered && life.isWaiting)
    note('update-overdue', counts.update, policy.updateMinutes);
  if (life.isWaiting || life.appointment !== undefined) {
    note('solution-overdue', counts.solution, policy.solutionMinutes);
  }
  if (state === 'open') {
    note('remind-group', counts.unclaimed, policy.remindGroupMinutes);
    note('remind-leader', counts.unclaimed, policy.remindLeaderMinutes);
    note('escalate', counts.unclaimed, policy.escalateMinutes);
  }
  if (state === 'held' && life.isWaiting) {
    const warnAfter = Math.round(policy.silentClaimMinutes * 0.75);
    note('warn-claim', counts.silent, warnAfter);
    const isWarned = life.fired.has('warn-claim');
    if (isWarned && counts.warned >= policy.silentClaimMinutes - warnAfter) {
      note('return-claim', counts.silent, policy.silentClaimMinutes);
    }
  }
  if (life.isWaiting && life.interactedAt !== undefined) {
    for (const { kind, lasts, leaves } of windows) {
      const closes = life.interactedAt + lasts;
      const left = (before[closes] ?? 0) - (before[at] ?? 0);
      const key = `${kind}:${life.interactedAt}`;
      if (at >= closes || left > leaves || life.fired.has(key)) continue;
      life.fired.add(key);
      due.push(kind);
    }
  }
  for (const kind of due) life.fired.add(kind);
  if (due.includes('return-claim')) queueAnew(life);
  if (due.includes('escalate')) life.state = 'escalated';
  return due.map((kind) => ({ kind, at, isPosted: state !== 'escalated' }));
}

function count({ counts, ...life }: Life): void {
  if (!life.isAnswered) counts.first += 1;
  if (life.isWaiting) counts.update += 1;
  if (!life.isPaused) counts.solution += 1;
  if (life.state === 'open') counts.unclaimed += 1;
  if (life.state === 'held' && life.isWaiting) {
    counts.silent += 1;
    if (life.fired.has('warn-claim')) counts.warned += 1;
  }
}
