import type { ClockedRequest } from './clock-rules.ts';

/** One line of a request's history, as far as clocks ask; in the order in which it was written. */
export type PastAct = { kind: string; at: Date; memberId: string | null };

/** Whose turn it is, and since when. */
export type Turn = {
  /** When the clocks were started last: by opening or reopening. */
  startedAt: Date;
  /** Whether the resident has heard from a person since. */
  isAnswered: boolean;
  /** Since when the resident, or what was agreed, waits for the team; undefined while the team waits for the resident. */
  waitingSince: Date | undefined;
  /** What was agreed, where nobody has told the resident anything since. */
  appointmentAt: Date | undefined;
  /** Since when nobody holds the request, if nobody does. */
  unclaimedSince: Date;
  /** What the one who holds it did last. */
  helperActedAt: Date | undefined;
  /** When the team waited for the resident, since the start; for these times the solution's clock stands still. */
  pauses: { from: Date; to: Date }[];
};

/** What the resident hears from a person. */
const heard = new Set(['answered', 'asked-back', 'corrected', 'referred', 'appointed']);
const startsAnew = new Set(['opened', 'reopened']);
const frees = new Set(['released', 'returned', 'handed-over']);

/** Reads a history: who owes whom the next word. Notes of the team tell the resident nothing; a resident's second message waits no less long than the first. */
export function readTurn(request: ClockedRequest, acts: readonly PastAct[]): Turn {
  let startedAt = request.openedAt;
  let unclaimedSince = request.openedAt;
  let waitingSince: Date | undefined = request.openedAt;
  let heardAt: Date | undefined;
  let helperActedAt: Date | undefined;
  let pauses: Turn['pauses'] = [];
  let pausedAt: Date | undefined;
  for (const { kind, at, memberId } of acts) {
    if (startsAnew.has(kind)) {
      startedAt = at;
      unclaimedSince = at;
      waitingSince = at;
      heardAt = undefined;
      pausedAt = undefined;
      pauses = [];
    } else if (frees.has(kind)) {
      unclaimedSince = at;
    } else if (heard.has(kind)) {
      heardAt = at;
      waitingSince = undefined;
      // Between what was agreed and this it was the team's turn.
      const over = endOfPause(pausedAt, request.appointmentAt, at);
      if (pausedAt !== undefined && over < at) {
        pauses.push({ from: pausedAt, to: over });
        pausedAt = at;
      }
      pausedAt ??= at;
    } else if (kind === 'resident-added') {
      waitingSince ??= at;
      if (pausedAt !== undefined) {
        pauses.push({ from: pausedAt, to: endOfPause(pausedAt, request.appointmentAt, at) });
      }
      pausedAt = undefined;
    }
    if (memberId !== null && memberId === request.claimedBy) helperActedAt = at;
  }
  const appointmentAt = standingAppointment(request, startedAt, heardAt);
  if (appointmentAt !== undefined) {
    waitingSince = appointmentAt;
    if (pausedAt !== undefined && pausedAt < appointmentAt) {
      pauses.push({ from: pausedAt, to: appointmentAt });
    }
  }
  return {
    startedAt,
    isAnswered: heardAt !== undefined,
    waitingSince,
    appointmentAt,
    unclaimedSince,
    helperActedAt,
    pauses,
  };
}

/** The team waits until the next word, or until what was agreed. */
function endOfPause(pausedAt: Date | undefined, appointmentAt: Date | null, at: Date): Date {
  const isAgreed = pausedAt !== undefined && appointmentAt !== null && pausedAt < appointmentAt;
  return isAgreed && appointmentAt < at ? appointmentAt : at;
}

/** What was agreed stands until somebody tells the resident something after it. */
function standingAppointment(
  { appointmentAt }: ClockedRequest,
  startedAt: Date,
  heardAt: Date | undefined,
): Date | undefined {
  if (appointmentAt === null || appointmentAt < startedAt) return undefined;
  return heardAt === undefined || heardAt < appointmentAt ? appointmentAt : undefined;
}
