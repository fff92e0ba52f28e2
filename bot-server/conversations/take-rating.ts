import type { Work } from '#bot/db/work.ts';
import {
  findByCode,
  findLastAnsweredAt,
  findLastAsked,
  findRequestToJudge,
} from '#bot/help-requests/find-help-request.ts';
import { residentTexts } from '#bot/help-requests/help-request-texts.ts';
import { type RatingOutcome, rateHelpRequest } from '#bot/help-requests/rate-help-request.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { listConsents } from '#bot/residents/list-consents.ts';
import type { ResidentWord } from '#shared/help-requests.ts';
import { consentTextVersion } from '#shared/me.ts';
import { shareButton } from './buttons.ts';
import { updateConversation } from './conversation-store.ts';
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

type Verdict = { helpRequestId: string; code: string; word: ResidentWord };

/**
 * The request and word behind a typed "được rồi" or "chưa được": of an answer that waits to be judged, or of a request that was
 * just finished. `undefined` for other words, while something else is being asked, by the bot or by a helper, and where the bot has
 * offered tutorials for another need since the answer: the word is about those.
 */
export async function findVerdict(
  work: Work,
  talk: Talk,
  text: string,
): Promise<Verdict | undefined> {
  const word = readVerdict(text);
  if (word === undefined) return undefined;
  const request = await findRequestToJudge(work.tx, talk.resident.id, word, work.now);
  if (request === undefined) return undefined;
  if ((await findLastAsked(work.tx, request.id)) === 'asked-back') return undefined;
  if (request.state === 'resolved' && talk.conversation.phase !== 'idle') return undefined;
  if (await wasOfferedSince(work, talk, request.id)) return undefined;
  return { helpRequestId: request.id, code: request.code, word };
}

async function wasOfferedSince(
  { tx }: Work,
  { conversation: { phase, offeredAt } }: Talk,
  helpRequestId: string,
): Promise<boolean> {
  if (phase !== 'offered' || offeredAt === null) return false;
  const answeredAt = await findLastAnsweredAt(tx, helpRequestId);
  return answeredAt !== undefined && answeredAt < offeredAt;
}

export async function takeVerdict(
  work: Work,
  talk: Talk,
  verdict: Verdict,
  cause: string,
): Promise<void> {
  await rate(work, talk, verdict, cause);
}

async function rate(work: Work, talk: Talk, verdict: Verdict, cause: string): Promise<void> {
  try {
    const { request, outcome, next } = await rateHelpRequest(work, verdict.helpRequestId, {
      word: verdict.word,
      channel: 'chat',
      cause,
    });
    const text =
      next === undefined
        ? thanks(verdict, outcome, request.audience === 'team')
        : request.audience === 'team'
          ? residentTexts.continued(verdict.code, next.code)
          : residentTexts.continuedPrivately(verdict.code, next.code);
    const mayShare = request.kind !== 'urgent' && request.audience === 'team';
    const isShareable = next === undefined && mayShare && outcome !== 'unchanged';
    const asksMore = isShareable && (await mayAskToShare(work, talk, verdict));
    const content = asksMore
      ? {
          text: `${text}\n\n${texts.mayShare}`,
          buttons: [shareButton(texts.share, consentTextVersion)],
        }
      : { text };
    await say(work, talk, content, `rated:${cause}`, verdict.helpRequestId);
  } catch (error) {
    const text = error instanceof AppError ? refusal(error, verdict.code) : undefined;
    if (text === undefined) throw error;
    await say(work, talk, { text }, `rate-refused:${cause}`);
  }
}

/** Whoever was just helped, and does not agree yet, is asked once whether others may learn from it; in another wording, anew. */
async function mayAskToShare(
  work: Work,
  { resident, conversation }: Talk,
  { word }: Verdict,
): Promise<boolean> {
  if (word !== 'solved' || conversation.askedToShare === consentTextVersion) return false;
  if ((await listConsents(work.tx, resident.id)).includes('learning')) return false;
  await updateConversation(work.tx, resident.id, { askedToShare: consentTextVersion });
  return true;
}

function thanks(
  verdict: { code: string; word: ResidentWord },
  outcome: RatingOutcome,
  isForTeam: boolean,
): string {
  if (!isForTeam && verdict.word !== 'solved') return texts.ratedPrivately(verdict.code);
  if (verdict.word === 'partly') return residentTexts.thanksPartly;
  const isReopened = outcome === 'reopened' || verdict.word === 'not-solved';
  return isReopened ? residentTexts.reopened(verdict.code) : residentTexts.thanksSolved;
}

function refusal(error: AppError, code: string): string | undefined {
  switch (error.code) {
    case 'help-request/not-finished':
      return texts.rateLater(code);
    case 'help-request/finished':
      return texts.ratingUnknown;
    default:
      return undefined;
  }
}
