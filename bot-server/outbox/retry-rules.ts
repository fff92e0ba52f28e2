import type { SendOutcome } from '#bot/lib/ports.ts';
import type { OutgoingMessage } from './outgoing-message.table.ts';

/** Why a message is where it is; both null when there is nothing to say. */
type Reason = Pick<OutgoingMessage, 'failureCode' | 'zaloErrorCode'>;

/** What becomes of a message after a try to send it, or after Zalo was asked about one. */
export type Decision =
  | { state: 'sent'; messageId: string }
  /** Sent perhaps; Zalo is asked at `nextAttemptAt`. */
  | { state: 'unknown'; nextAttemptAt: Date; reason: Reason }
  /** To be sent again; `isCounted` false: the try said nothing about the message. */
  | { state: 'queued'; nextAttemptAt: Date; isCounted: boolean; reason: Reason }
  | { state: 'failed' | 'expired'; reason: Reason };

type Tried = Pick<OutgoingMessage, 'attempts' | 'expiresAt'>;

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** Where the fault is on the way or at Zalo's gates it often passes in seconds; what Zalo decided does not. */
const retryDelaysMs = {
  quick: [second, 5 * second, 30 * second, minute, 5 * minute, 10 * minute, 30 * minute],
  slow: [minute, 5 * minute, 10 * minute, 30 * minute],
};
const laterDelayMs = hour;
/** Longer than Zalo's longest limit window but the monthly ones, so that a daily quota is outlived. */
const horizonMs = 24 * hour;

/** How soon a conversation shows what was sent, with room to spare. */
export const settleSeconds = 3;

/**
 * The wait after the `attempts`-th try, growing, up to a quarter longer or shorter by `random` (0 to 1);
 * `undefined` when the waits so far add up to 24 hours.
 */
export function retryDelayMs(
  pace: keyof typeof retryDelaysMs,
  attempts: number,
  random: number,
): number | undefined {
  const delayAfter = (attempt: number) => retryDelaysMs[pace][attempt - 1] ?? laterDelayMs;
  let waitedMs = 0;
  for (let attempt = 1; attempt < attempts; attempt += 1) waitedMs += delayAfter(attempt);
  if (waitedMs >= horizonMs) return undefined;
  return Math.round(delayAfter(attempts) * (0.75 + random / 2));
}

/** What a try to send means for the message; `attempts` counts that try already. */
export function decideAfterSending(
  message: Tried,
  outcome: SendOutcome,
  now: Date,
  random: number,
): Decision {
  switch (outcome.kind) {
    case 'sent':
      return { state: 'sent', messageId: outcome.messageId };
    case 'unknown':
      return {
        state: 'unknown',
        nextAttemptAt: new Date(now.getTime() + settleSeconds * second),
        reason: { failureCode: 'answer-lost', zaloErrorCode: null },
      };
    case 'not-reached': {
      const reason = { failureCode: 'not-reached', zaloErrorCode: null };
      return retry(message, 'quick', reason, now, random);
    }
    case 'refused':
      return decideAfterRefusal(message, outcome, now, random);
  }
}

function decideAfterRefusal(
  message: Tried,
  refusal: Extract<SendOutcome, { kind: 'refused' }>,
  now: Date,
  random: number,
): Decision {
  const reason = { failureCode: refusal.code, zaloErrorCode: refusal.zaloErrorCode };
  switch (refusal.verdict) {
    case 'retry':
      return retry(message, refusal.zaloErrorCode === null ? 'quick' : 'slow', reason, now, random);
    case 'wait-for-rate':
    case 'renew-token':
    case 'pause-account':
      // About the account, not the message: the bucket, the renewal or the pause decides when it goes again.
      return { state: 'queued', nextAttemptAt: now, isCounted: false, reason };
    case 'stop-recipient':
    case 'tell-staff':
      return { state: 'failed', reason };
  }
}

/** Zalo says neither how often a bot may post nor when it may again. */
const botRateWaitMs = minute;

/** The same for a bot's post: the account's bucket knows nothing of bots, so it waits by itself. */
export function decideAfterBot(
  message: Tried,
  outcome: SendOutcome,
  now: Date,
  random: number,
): Decision {
  const decision = decideAfterSending(message, outcome, now, random);
  const mustWait = outcome.kind === 'refused' && outcome.verdict === 'wait-for-rate';
  if (!mustWait || decision.state !== 'queued') return decision;
  return { ...decision, nextAttemptAt: new Date(now.getTime() + botRateWaitMs) };
}

/** So often an ask is posted at most where no answer ever comes. */
const botTriesMax = 3;

/** What it means that nobody can say whether a bot's post arrived: a notice is rather lost, anything else rather said twice. */
export function decideAfterLostBotAnswer(
  message: Tried & Pick<OutgoingMessage, 'collapse'>,
  now: Date,
  random: number,
): Decision {
  if (message.collapse === 'notice' || message.attempts >= botTriesMax) return lost;
  return retry(message, 'quick', { failureCode: 'answer-lost', zaloErrorCode: null }, now, random);
}

/** So often something is said that may have arrived each time. */
const doubtfulTriesMax = 2;

/** What it means that more was said since than the conversation shows: an answer or an ask is said once more, anything else is rather lost. */
export function decideInDoubt(
  message: Tried & Pick<OutgoingMessage, 'collapse' | 'lane'>,
  now: Date,
  random: number,
): Decision {
  const mayBeLost = message.lane === 'bulk' || message.collapse === 'notice';
  if (mayBeLost || message.attempts >= doubtfulTriesMax) return lost;
  return retry(message, 'quick', { failureCode: 'answer-lost', zaloErrorCode: null }, now, random);
}

/**
 * What it means that the conversation was read and does not hold the message. An answer is sent again, because twice
 * is better than never; one of many is rather lost than sent twice.
 */
export function decideAfterAbsence(
  message: Tried & Pick<OutgoingMessage, 'lane'>,
  now: Date,
  random: number,
): Decision {
  if (message.lane === 'bulk') return lost;
  const reason = { failureCode: 'answer-lost', zaloErrorCode: null };
  return retry(message, 'quick', reason, now, random);
}

/** Neither sent nor absent for a whole day: a person has to look. */
export const lost: Decision = {
  state: 'failed',
  reason: { failureCode: 'lost', zaloErrorCode: null },
};

function retry(
  message: Tried,
  pace: keyof typeof retryDelaysMs,
  reason: Reason,
  now: Date,
  random: number,
): Decision {
  const delayMs = retryDelayMs(pace, message.attempts, random);
  if (delayMs === undefined) return { state: 'failed', reason };
  const nextAttemptAt = new Date(now.getTime() + delayMs);
  if (message.expiresAt !== null && message.expiresAt <= nextAttemptAt) {
    return { state: 'expired', reason };
  }
  return { state: 'queued', nextAttemptAt, isCounted: true, reason };
}
