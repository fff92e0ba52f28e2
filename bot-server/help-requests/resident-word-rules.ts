import type { ResidentWord } from '#shared/help-requests.ts';
import type { HelpRequest } from './help-request.table.ts';
import { type Change, type Helper, refuse, reopened, resolve } from './help-request-rules.ts';

export type Rated = { change: Change; outcome: 'noted' | 'resolved' | 'reopened' };

/**
 * The resident's word. `solved` closes an answered request in the name of whoever answered; `partly` and `not-solved` reopen an
 * answered or resolved one and give it back to the last helper; of one that is open again already they are noted. The same word
 * of the same answer again changes nothing. Refused with `help-request/not-finished` before the first answer,
 * `help-request/finished` after a cancellation.
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
    const closed = resolve(request, answeredBy, {}, now);
    return { change: { ...closed, residentWord: word }, outcome: 'resolved' };
  }
  if (request.residentWord === word) return undefined;
  const isOver = resolved || request.state === 'answered' || request.state === 'escalated';
  if (word === 'solved' || !isOver) return { change: { residentWord: word }, outcome: 'noted' };
  return { change: { ...reopened(request, now), residentWord: word }, outcome: 'reopened' };
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
