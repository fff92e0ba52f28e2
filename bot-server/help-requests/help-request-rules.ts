import { AppError } from '#bot/lib/app-error.ts';
import type { ResultKind } from '#shared/help-requests.ts';
import type { HelpRequest } from './help-request.table.ts';

/** What a decision changes; `undefined` in place of a change means that everything is so already. */
export type Change = Partial<
  Pick<
    HelpRequest,
    | 'state'
    | 'kind'
    | 'audience'
    | 'claimedBy'
    | 'claimedAt'
    | 'lastHelperId'
    | 'firstAnsweredAt'
    | 'resolvedByMember'
    | 'resolvedByOfficer'
    | 'resolvedAt'
    | 'result'
    | 'resultKind'
    | 'dossierCode'
    | 'referredTo'
    | 'mergedInto'
    | 'appointmentAt'
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
  resultKind: null,
  dossierCode: null,
} as const;

export function refuse(
  code: ConstructorParameters<typeof AppError>[0],
  request: HelpRequest,
): never {
  throw new AppError(code, { facts: { helpRequestId: request.id, state: request.state } });
}

export function refuseFinished(request: HelpRequest): void {
  if (request.state === 'resolved' || request.state === 'cancelled') {
    refuse('help-request/finished', request);
  }
}

/** "Chưa được" and "mới được một phần" were said of what came before; of a new answer the resident is asked anew. */
function outdated({ residentWord }: HelpRequest): Change {
  return residentWord === 'not-solved' || residentWord === 'partly' ? { residentWord: null } : {};
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

/** How a request ended, as its helper says it. */
export type Ending = {
  result?: string | undefined;
  resultKind?: ResultKind | undefined;
  dossierCode?: string | undefined;
};

/** Done, with who did it on record. */
export function resolve(
  request: HelpRequest,
  helper: Helper,
  ending: Ending,
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
    result: ending.result ?? null,
    resultKind: ending.resultKind ?? null,
    dossierCode: ending.dossierCode ?? null,
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

/** A village's team gets it, unclaimed: another's, or its own again from the commune; what is for the desk alone stays there. */
export function handOverToVillage(
  request: HelpRequest,
  village: { areaId: string; teamId: string },
): Change | undefined {
  refuseFinished(request);
  if (request.audience === 'desk') refuse('help-request/private', request);
  if (request.areaId === village.areaId && request.state !== 'escalated') return undefined;
  return { state: 'open', ...unclaimed, lastHelperId: null, ...village };
}

/** The commune gets it. */
export function escalate(request: HelpRequest): Change | undefined {
  refuseFinished(request);
  if (request.state === 'escalated') return undefined;
  return { state: 'escalated', ...unclaimed };
}

/** What leader and desk read is for the desk alone from now on; one that is over stays so. */
export function keepFromLeader(request: HelpRequest): Change | undefined {
  if (request.audience !== 'leader') return undefined;
  const isOver = request.state === 'resolved' || request.state === 'cancelled';
  const withDesk = { state: 'escalated', ...unclaimed, lastHelperId: null } as const;
  return { audience: 'desk', ...(isOver ? { lastHelperId: null } : withDesk) };
}

/**
 * A finished request is taken up again: it goes back to whoever helped last, or to the commune where that finished it.
 * `undefined` while it is not finished.
 */
export function reopen(request: HelpRequest, now: Date): Change | undefined {
  return request.state === 'resolved' || request.state === 'cancelled'
    ? reopened(request, now)
    : undefined;
}

/** Back to the last helper, the team or the commune; what was answered together with another goes its own way again. */
export function reopened(request: HelpRequest, now: Date): Change {
  const own = { ...unresolved, ...(request.mergedInto === null ? {} : { mergedInto: null }) };
  const { state, audience, resolvedByOfficer } = request;
  if (state === 'escalated' || resolvedByOfficer !== null || audience === 'desk') {
    return { state: 'escalated', ...unclaimed, ...own };
  }
  const helper = request.lastHelperId;
  if (helper === null) return { state: 'open', ...unclaimed, ...own };
  return { state: 'claimed', claimedBy: helper, claimedAt: now, ...own };
}

/** The resident no longer needs it. */
export function cancel(request: HelpRequest): Change | undefined {
  if (request.state === 'cancelled') return undefined;
  if (request.state === 'resolved') refuse('help-request/finished', request);
  return { state: 'cancelled', ...unclaimed };
}
