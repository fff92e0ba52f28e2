import { AppError } from '#bot/lib/app-error.ts';
import type { HelpRequest } from './help-request.table.ts';
import { type Change, refuseFinished } from './help-request-rules.ts';

/** Whether what is done to `main` is done to this one as well, which is answered together with it. */
export function follows(
  joined: Pick<HelpRequest, 'state' | 'residentWord'>,
  main: Pick<HelpRequest, 'state'>,
): boolean {
  if (joined.state === 'cancelled' || joined.residentWord === 'solved') return false;
  return joined.state !== 'resolved' || main.state === 'resolved';
}

/** What of a change goes over: who has it and how it stands; not the main resident's own word, nor their dossier. */
export function followedChange(joined: HelpRequest, change: Change, now: Date): Change {
  const { residentWord: _, dossierCode: __, mergedInto: ___, ...shared } = change;
  return change.firstAnsweredAt === undefined
    ? shared
    : { ...shared, firstAnsweredAt: joined.firstAnsweredAt ?? now };
}

/**
 * A request is answered together with `main` from now on, and is whoever's that one is; what `main` was answered before, this
 * resident has not heard. Throws `help-request/other-team` for a request of another team, `help-request/finished` where
 * either is over. `undefined` where it is so already.
 */
export function mergeInto(request: HelpRequest, main: HelpRequest): Change | undefined {
  if (request.id === main.id || request.mergedInto === main.id) return undefined;
  if (request.teamId !== main.teamId) throw new AppError('help-request/other-team');
  refuseFinished(main);
  refuseFinished(request);
  const { claimedBy, claimedAt, lastHelperId } = main;
  const unheard = claimedBy === null ? 'open' : 'claimed';
  const state = main.state === 'answered' ? unheard : main.state;
  return { mergedInto: main.id, state, claimedBy, claimedAt, lastHelperId };
}
