import { findReopenPolicy } from '#bot/clocks/find-reopen-policy.ts';
import type { Work } from '#bot/db/work.ts';
import { AppError } from '#bot/lib/app-error.ts';
import type { ResidentWord } from '#shared/help-requests.ts';
import { continueHelpRequest } from './continue-help-request.ts';
import { creditHelper } from './credit-helper.ts';
import type { HelpRequest, HelpRequestHistoryRow } from './help-request.table.ts';
import type { Helper } from './help-request-rules.ts';
import { lockHelpRequest, recordStep, selectHistory, wasRecorded } from './help-request-store.ts';
import { teamTexts } from './help-request-texts.ts';
import { keepChange } from './keep-change.ts';
import { claimerName, withLastHelper } from './last-helper.ts';
import { passOnFollowers } from './pass-on-followers.ts';
import { continuesAnew } from './reopen-rules.ts';
import { type Rated, rate } from './resident-word-rules.ts';
import { setApart } from './set-apart.ts';
import { tellTeamOf } from './tell-team-of.ts';

export type RatingOutcome = 'noted' | 'resolved' | 'reopened' | 'continued' | 'unchanged';
type RatingResult = {
  request: HelpRequest;
  outcome: RatingOutcome;
  /** The new request that goes on with it, where the area does not open the old one again. */
  next?: HelpRequest;
  /** The private request that what was said with the word has become. */
  apart?: HelpRequest;
};

type Rating = {
  word: ResidentWord;
  comment?: string | undefined;
  channel: 'chat' | 'mini-app';
  cause: string;
};

/** Nothing is written before these. */
const refusals: readonly string[] = ['help-request/not-finished', 'help-request/finished'];

/** Verdicts without a word of explanation that are taken before a helper has done something again. */
const wordlessVerdictsMax = 6;

/**
 * Records the resident's own word. "Được rồi" closes an answered request: a step of the resident's own, with whoever
 * answered last as its helper, to whose credit it goes. "Chưa được" and "mới được một phần" reopen it for the last helper, if they
 * are still in the team and the area wants it so, or have a new request continue it; the team hears either. The same word again
 * changes nothing, but what is said with it is kept; the same cause again changes nothing at all, nor does a seventh verdict
 * while nobody has done anything. What is said with it and the team must not hear becomes a request of its own, which is
 * never lost over the word. Throws otherwise `help-request/not-finished` before the first answer, `help-request/finished` when the
 * resident cancelled.
 */
export async function rateHelpRequest(
  work: Work,
  helpRequestId: string,
  input: Rating,
): Promise<RatingResult> {
  const request = await lockHelpRequest(work.tx, helpRequestId);
  const said = { helpRequestId, kind: 'rated', causeKey: input.cause } as const;
  const apart = await setApart(work, request, { ...input, text: input.comment });
  const unchanged = { request, outcome: 'unchanged', ...(apart && { apart }) } as const;
  if (await wasRecorded(work.tx, said)) return unchanged;
  if (apart === undefined) return takeRating(work, request, input);
  try {
    return { ...(await takeRating(work, request, { ...input, comment: undefined })), apart };
  } catch (error) {
    // What was said is worth more than a word that cannot be taken.
    if (error instanceof AppError && refusals.includes(error.code)) return unchanged;
    throw error;
  }
}

async function takeRating(work: Work, request: HelpRequest, input: Rating): Promise<RatingResult> {
  const helpRequestId = request.id;
  const unchanged = { request, outcome: 'unchanged' } as const;
  const said = { helpRequestId, kind: 'rated', causeKey: input.cause } as const;
  const history = await selectHistory(work.tx, helpRequestId);
  const policy = await findReopenPolicy(work.tx, request.areaId);
  const helped = await withLastHelper(work, request, policy);
  const decided = rate(helped, input.word, lastAnswerer(history), work.now);
  const rated = decided ?? saidAgain(input);
  if (rated === undefined || isTiring(history, input)) return unchanged;
  const stepId = await recordStep(work, {
    ...said,
    channel: input.channel,
    residentId: request.residentId,
    text: input.comment === undefined ? input.word : `${input.word}: ${input.comment}`,
  });
  if (stepId === undefined) return unchanged;
  if (rated.outcome === 'reopened' && continuesAnew(request, policy, work.now)) {
    const saved = await keepChange(work, request, { residentWord: input.word });
    const next = await continueHelpRequest(work, helped, { ...input, text: input.comment });
    return { request: saved, outcome: 'continued', next };
  }
  return { request: await settle(work, request, rated, input), outcome: rated.outcome };
}

async function settle(
  work: Work,
  request: HelpRequest,
  { change, outcome }: Rated,
  input: Rating,
): Promise<HelpRequest> {
  const { id: helpRequestId, residentId } = request;
  if (outcome !== 'noted') {
    await recordStep(work, {
      helpRequestId,
      kind: outcome,
      channel: input.channel,
      residentId,
      causeKey: input.cause,
    });
  }
  const saved = await keepChange(work, request, change);
  if (outcome === 'resolved') {
    await creditHelper(work, saved);
    await passOnFollowers(work, saved);
  }
  const isReopened = outcome === 'reopened';
  await tellTeamOf(work, saved, {
    text: isReopened
      ? teamTexts.reopened(saved.code, input.word, await claimerName(work, saved))
      : teamTexts.rated(saved.code, input.word),
    cause: `${isReopened ? 'reopened' : 'rated'}:${input.cause}`,
    collapse: isReopened ? 'ask' : 'notice',
  });
  return saved;
}

/** The same word with something new to say to it. */
function saidAgain({ word, comment }: Rating): Rated | undefined {
  if (!comment) return undefined;
  return { change: { residentWord: word }, outcome: 'noted' };
}

/** Whether somebody keeps pressing the buttons of one answer. */
function isTiring(history: HelpRequestHistoryRow[], { comment }: Rating): boolean {
  const lastAct = history.findLastIndex(
    ({ memberId, officerId }) => memberId !== null || officerId !== null,
  );
  const verdicts = history.slice(lastAct + 1).filter(({ kind }) => kind === 'rated');
  return !comment && verdicts.length >= wordlessVerdictsMax;
}

function lastAnswerer(history: HelpRequestHistoryRow[]): Helper | undefined {
  const last = history.findLast(({ kind }) => kind === 'answered' || kind === 'referred');
  if (last?.memberId) return { kind: 'member', id: last.memberId };
  if (last?.officerId) return { kind: 'officer', id: last.officerId };
  return undefined;
}
