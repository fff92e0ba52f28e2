import { AppError } from '#bot/lib/app-error.ts';
import { isPrivate } from './audience-rules.ts';
import type { HelpRequest, HelpRequestHistoryRow } from './help-request.table.ts';
import { type Change, refuseFinished } from './help-request-rules.ts';

/** Whether what is done to `main` is done to this one as well, which is answered together with it. */
export function follows(
  joined: Pick<HelpRequest, 'state' | 'residentWord'>,
  main: Pick<HelpRequest, 'state'>,
): boolean {
  if (joined.state === 'cancelled' || joined.residentWord === 'solved') return false;
  return joined.state !== 'resolved' || main.state === 'resolved';
}

/** Whether the words and photos of an act are about the one request alone: what was done for that resident, or why it goes on. */
export function isOnlyAboutMain(kind: HelpRequestHistoryRow['kind']): boolean {
  return kind === 'resolved' || kind === 'reopened';
}

/**
 * What of a change goes over: who has it, how it stands and with what sort of result; not what sort of help is asked for, the main
 * resident's own word, their dossier, nor what was noted about them.
 */
export function followedChange(joined: HelpRequest, change: Change, now: Date): Change {
  const {
    kind: _kind,
    residentWord: _word,
    dossierCode: _dossier,
    mergedInto: _main,
    result: _result,
    ...shared
  } = change;
  return change.firstAnsweredAt === undefined
    ? shared
    : { ...shared, firstAnsweredAt: joined.firstAnsweredAt ?? now };
}

/**
 * What the main request gets from those that join it: what is urgent of one is urgent of all, whose clocks the main one keeps; and
 * whoever holds one of them goes on with all, where nobody holds the main one.
 */
export function takeOver(
  main: Pick<HelpRequest, 'kind' | 'state' | 'claimedBy'>,
  joining: readonly HelpRequest[],
): Change {
  const isUrgent = main.kind !== 'urgent' && joining.some(isUrgentOpen);
  return { ...(isUrgent ? { kind: 'urgent' } : {}), ...takeClaim(main, joining) };
}

/** Whether a request is urgent and not finished: then so is the one that it is answered together with. */
export function isUrgentOpen({ kind, state }: Pick<HelpRequest, 'kind' | 'state'>): boolean {
  return kind === 'urgent' && state !== 'resolved' && state !== 'cancelled';
}

function takeClaim(
  main: Pick<HelpRequest, 'state' | 'claimedBy'>,
  joining: readonly HelpRequest[],
): Change {
  const held = joining.find(({ claimedBy }) => claimedBy !== null);
  if (main.claimedBy !== null || held === undefined) return {};
  const { claimedBy, claimedAt, lastHelperId } = held;
  return {
    state: main.state === 'open' ? 'claimed' : main.state,
    claimedBy,
    claimedAt,
    lastHelperId,
  };
}

/**
 * A request is answered together with `main` from now on, and is whoever's that one is; what `main` was answered before, this
 * resident has not heard. Throws `help-request/other-team` for a request of another team, `help-request/private` where either is not for the team, `help-request/finished` where
 * either is over. `undefined` where it is so already.
 */
export function mergeInto(request: HelpRequest, main: HelpRequest): Change | undefined {
  if (request.id === main.id || request.mergedInto === main.id) return undefined;
  if (isPrivate(request) || isPrivate(main)) throw new AppError('help-request/private');
  if (request.teamId !== main.teamId) throw new AppError('help-request/other-team');
  refuseFinished(main);
  refuseFinished(request);
  const { claimedBy, claimedAt, lastHelperId } = main;
  const unheard = claimedBy === null ? 'open' : 'claimed';
  const state = main.state === 'answered' ? unheard : main.state;
  return { mergedInto: main.id, state, claimedBy, claimedAt, lastHelperId };
}
