import { AppError } from '#bot/lib/app-error.ts';
import type { ResidentWord } from '#shared/help-requests.ts';
import type { HelpRequest } from './help-request.table.ts';

/** What a decision changes; `undefined` in place of a change means that everything is so already. */
export type Change = Partial<
  Pick<
    HelpRequest,
    | 'state'
    | 'claimedBy'
    | 'claimedAt'
    | 'lastHelperId'
    | 'firstAnsweredAt'
    | 'resolvedByMember'
    | 'resolvedByOfficer'
    | 'resolvedAt'
    | 'result'
    | 'residentWord'
    | 'areaId'
    | 'teamId'
  >
>;

/** Who acts for the team or the commune. */
export type Helper = { kind: 'member'; id: string } | { kind: 'officer'; id: string };

const unclaimed = { claimedBy: null, claimedAt: null } as const;
const unresolved = {
  resolvedAt: null,
  resolvedByMember: null,
  resolvedByOfficer: null,
  result: null,
} as const;

function refuse(code: ConstructorParameters<typeof AppError>[0], request: HelpRequest): never {
  throw new AppError(code, { facts: { helpRequestId: request.id, state: request.state } });
}

function refuseFinished(request: HelpRequest): void {
  if (request.state === 'resolved' || request.state === 'cancelled') {
    refuse('help-request/finished', request);
  }
}

/** "Chưa được" was said of what came before; of a new answer the resident is asked anew. */
function outdated(request: HelpRequest): Change {
  return request.residentWord === 'not-solved' ? { residentWord: null } : {};
}

/** One member takes the request; the first wins. */
export function claim(request: HelpRequest, memberId: string, now: Date): Change | undefined {
  refuseFinished(request);
  if (request.claimedBy === memberId) return undefined;
  if (request.claimedBy !== null) refuse('help-request/taken', request);
  const answered = request.state === 'answered';
  return {
    state: answered ? 'answered' : 'claimed',
    claimedBy: memberId,
    claimedAt: now,
    lastHelperId: memberId,
  };
}

/** The claimer gives the request back to the queue. */
export function release(request: HelpRequest, memberId: string): Change {
  refuseFinished(request);
  if (request.claimedBy !== memberId) refuse('help-request/not-claimed', request);
  return { state: 'open', ...unclaimed };
}

/**
 * An answer reaches the resident. It claims an unclaimed request for the answering member; a colleague's answer leaves
 * the claim where it is. After the end a further answer is still heard and reopens nothing.
 */
export function answer(request: HelpRequest, helper: Helper, now: Date): Change {
  if (request.state === 'cancelled') refuse('help-request/finished', request);
  const first = { firstAnsweredAt: request.firstAnsweredAt ?? now, ...outdated(request) };
  if (request.state === 'resolved') return first;
  if (helper.kind === 'officer') {
    return { ...first, state: request.state === 'escalated' ? 'escalated' : 'answered' };
  }
  const taken =
    request.claimedBy === null ? { claimedBy: helper.id, claimedAt: now } : ({} as const);
  return { ...first, ...taken, state: 'answered', lastHelperId: helper.id };
}

/** Done, with who did it on record. */
export function resolve(
  request: HelpRequest,
  helper: Helper,
  result: string | undefined,
  now: Date,
): Change | undefined {
  if (request.state === 'cancelled') refuse('help-request/finished', request);
  if (request.state === 'resolved') return undefined;
  const byMember = helper.kind === 'member';
  return {
    state: 'resolved',
    resolvedAt: now,
    resolvedByMember: byMember ? helper.id : null,
    resolvedByOfficer: byMember ? null : helper.id,
    result: result ?? null,
    ...outdated(request),
    ...(byMember ? { lastHelperId: helper.id } : {}),
    ...(byMember && request.claimedBy === null ? { claimedBy: helper.id, claimedAt: now } : {}),
  };
}

/** A colleague takes over. */
export function handOverToMember(
  request: HelpRequest,
  memberId: string,
  now: Date,
): Change | undefined {
  refuseFinished(request);
  if (request.claimedBy === memberId) return undefined;
  return {
    state: request.state === 'answered' ? 'answered' : 'claimed',
    claimedBy: memberId,
    claimedAt: now,
    lastHelperId: memberId,
  };
}

/** Another village's team gets it, unclaimed. */
export function handOverToVillage(
  request: HelpRequest,
  village: { areaId: string; teamId: string },
): Change | undefined {
  refuseFinished(request);
  if (request.areaId === village.areaId) return undefined;
  return { state: 'open', ...unclaimed, lastHelperId: null, ...village };
}

/** The commune gets it. */
export function escalate(request: HelpRequest): Change | undefined {
  refuseFinished(request);
  if (request.state === 'escalated') return undefined;
  return { state: 'escalated', ...unclaimed };
}

export type Rated = { change: Change; outcome: 'noted' | 'resolved' | 'reopened' };

/**
 * The resident's word. `solved` closes an answered request in the name of whoever answered; `not-solved` reopens it and
 * gives it back to the last helper; `partly` is noted and changes no state. The same word of the same answer again changes
 * nothing. Refused with `help-request/not-finished` before the first answer, `help-request/finished` after a cancellation.
 */
export function rate(
  request: HelpRequest,
  word: ResidentWord,
  answeredBy: Helper | undefined,
  now: Date,
): Rated | undefined {
  if (request.state === 'cancelled') refuse('help-request/finished', request);
  const resolved = request.state === 'resolved';
  if (request.firstAnsweredAt === null && !resolved) refuse('help-request/not-finished', request);
  if (word === 'solved' && !resolved && answeredBy !== undefined) {
    const closed = resolve(request, answeredBy, undefined, now);
    return { change: { ...closed, residentWord: word }, outcome: 'resolved' };
  }
  if (request.residentWord === word) return undefined;
  if (word !== 'not-solved') return { change: { residentWord: word }, outcome: 'noted' };
  return { change: { ...reopened(request, now), residentWord: word }, outcome: 'reopened' };
}

/**
 * The resident takes a finished request up again: it goes back to whoever helped last. Of one that was resolved this says
 * that it was not. `undefined` while it is not finished.
 */
export function reopen(request: HelpRequest, now: Date): Change | undefined {
  if (request.state === 'resolved')
    return { ...reopened(request, now), residentWord: 'not-solved' };
  return request.state === 'cancelled' ? reopened(request, now) : undefined;
}

function reopened(request: HelpRequest, now: Date): Change {
  if (request.state === 'escalated' || request.resolvedByOfficer !== null) {
    return { state: 'escalated', ...unclaimed, ...unresolved };
  }
  const helper = request.lastHelperId;
  if (helper === null) return { state: 'open', ...unclaimed, ...unresolved };
  return { state: 'claimed', claimedBy: helper, claimedAt: now, ...unresolved };
}

/** The resident no longer needs it. */
export function cancel(request: HelpRequest): Change | undefined {
  if (request.state === 'cancelled') return undefined;
  if (request.state === 'resolved') refuse('help-request/finished', request);
  return { state: 'cancelled', ...unclaimed };
}

const hour = 3_600_000;

/** An answered request takes further messages for this long; later ones are a new question. */
export const answeredListensMs = 48 * hour;

/** Whether what the resident says now belongs to this request rather than being a new question. */
export function listens(request: Pick<HelpRequest, 'state' | 'updatedAt'>, now: Date): boolean {
  if (['open', 'claimed', 'escalated'].includes(request.state)) return true;
  return (
    request.state === 'answered' && now.getTime() - request.updatedAt.getTime() < answeredListensMs
  );
}

/** Whether a finished request still takes a typed word: "chưa được" for as long as an answer listens, others the first time. */
export function awaitsWord(
  request: Pick<HelpRequest, 'state' | 'updatedAt' | 'residentWord'>,
  word: ResidentWord,
  now: Date,
): boolean {
  const isRecent = now.getTime() - request.updatedAt.getTime() < answeredListensMs;
  return (
    request.state === 'resolved' &&
    isRecent &&
    (word === 'not-solved' || request.residentWord === null)
  );
}
