import type { ClockStepKind } from '#shared/clocks.ts';
import type { HelpRequestHistoryRow } from './help-request.table.ts';

/** The strongest first: of what comes due together, the team is told the strongest alone. */
const strength: readonly ClockStepKind[] = [
  'escalate',
  'return-claim',
  'warn-claim',
  'remind-leader',
  'solution-overdue',
  'update-overdue',
  'first-answer-overdue',
  'remind-group',
];

/** The last window first: nobody needs to hear of the free one any more. */
const windows: readonly ClockStepKind[] = ['window-closing', 'free-window-closing'];

/** True whether or not it is said: these stand in the history even where something stronger was said. */
const facts: readonly ClockStepKind[] = [
  'first-answer-overdue',
  'update-overdue',
  'solution-overdue',
];

export type Firing = {
  /** What is said and done: the strongest, and beside it how long Zalo still brings an answer. */
  taken: ClockStepKind[];
  /** What is not said but true. */
  noted: ClockStepKind[];
  /** What something stronger has made needless. */
  overtaken: ClockStepKind[];
};

/**
 * What becomes of steps that are due at once: one post, however long nothing could fire. A claim is never taken back before its warning
 * was said: the return then waits.
 */
export function decideFiring(due: readonly ClockStepKind[]): Firing {
  const now = due.includes('warn-claim') ? due.filter((kind) => kind !== 'return-claim') : due;
  const strongest = strength.find((kind) => now.includes(kind));
  const window = windows.find((kind) => now.includes(kind));
  const taken = [strongest, window].filter((kind) => kind !== undefined);
  const rest = now.filter((kind) => !taken.includes(kind));
  return {
    taken,
    noted: rest.filter((kind) => facts.includes(kind)),
    overtaken: rest.filter((kind) => !facts.includes(kind)),
  };
}

/** What they say is about to happen, or is missing, as long as nobody acts. */
const reminders: readonly ClockStepKind[] = [
  'warn-claim',
  'remind-leader',
  'remind-group',
  'solution-overdue',
  'update-overdue',
  'first-answer-overdue',
];

/**
 * What makes the post of these steps needless before it has left: of reminders anything that is done, of how long Zalo still brings an
 * answer only an answer. What has happened, a claim that went back or went to the commune, is said whatever comes after.
 */
export function decideOvertaking(said: readonly ClockStepKind[]): 'act' | 'answer' | undefined {
  if (said.every((kind) => reminders.includes(kind))) return 'act';
  return said.every((kind) => reminders.includes(kind) || windows.includes(kind))
    ? 'answer'
    : undefined;
}

/** The line that a step leaves in the history. */
export function lineKind(kind: ClockStepKind): HelpRequestHistoryRow['kind'] {
  if (kind === 'warn-claim') return 'warned';
  if (kind === 'return-claim') return 'returned';
  return kind === 'escalate' ? 'escalated' : 'reminded';
}
