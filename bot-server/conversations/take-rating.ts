import type { Work } from '#bot/db/work.ts';
import { findByCode, findListeningRequest } from '#bot/help-requests/find-help-request.ts';
import { residentTexts } from '#bot/help-requests/help-request-texts.ts';
import { type RatingOutcome, rateHelpRequest } from '#bot/help-requests/rate-help-request.ts';
import { AppError } from '#bot/lib/app-error.ts';
import type { ResidentWord } from '#shared/help-requests.ts';
import { conversationTexts as texts } from './conversation-texts.ts';
import { readVerdict } from './read-verdict.ts';
import { say, type Talk } from './talk.ts';

/** A pressed rating button; buttons of requests that are not this resident's are politely refused. */
export async function takeRating(
  work: Work,
  talk: Talk,
  rating: { code: string; word: ResidentWord },
  cause: string,
): Promise<void> {
  const found = await findByCode(work.tx, talk.account.id, rating.code);
  if (found === undefined || found.residentId !== talk.resident.id) {
    return say(work, talk, { text: texts.ratingUnknown }, `rating-unknown:${cause}`);
  }
  await rate(work, talk, { helpRequestId: found.id, code: rating.code, word: rating.word }, cause);
}

/** The request and word behind "được rồi" when an answer is waiting to be judged; `undefined` otherwise. */
export async function isVerdictAwaited(work: Work, talk: Talk, text: string) {
  const word = readVerdict(text);
  if (word === undefined) return undefined;
  const request = await findListeningRequest(work.tx, talk.resident.id, work.now);
  if (request?.state !== 'answered') return undefined;
  return { helpRequestId: request.id, code: request.code, word };
}

export async function takeVerdict(
  work: Work,
  talk: Talk,
  verdict: { helpRequestId: string; code: string; word: ResidentWord },
  cause: string,
): Promise<void> {
  await rate(work, talk, verdict, cause);
}

async function rate(
  work: Work,
  talk: Talk,
  verdict: { helpRequestId: string; code: string; word: ResidentWord },
  cause: string,
): Promise<void> {
  try {
    const { outcome } = await rateHelpRequest(work, verdict.helpRequestId, {
      word: verdict.word,
      channel: 'chat',
      cause,
    });
    const text = thanks(verdict, outcome);
    await say(work, talk, { text }, `rated:${cause}`, verdict.helpRequestId);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'help-request/not-finished') throw error;
    await say(work, talk, { text: texts.rateLater(verdict.code) }, `rate-later:${cause}`);
  }
}

function thanks(verdict: { code: string; word: ResidentWord }, outcome: RatingOutcome): string {
  if (outcome === 'reopened' || verdict.word === 'not-solved') {
    return residentTexts.reopened(verdict.code);
  }
  return verdict.word === 'solved' ? residentTexts.thanksSolved : residentTexts.thanksPartly;
}
