/** How much of an account's rate may be spent at once. */
export type SendRate = {
  perSecond: number;
  /** Tokens that the bucket holds: what may leave in one burst after a quiet time. */
  capacity: number;
  /** What bulk must leave in the bucket for replies: a fifth of it, never so much that bulk could not go at all. */
  reserve: number;
};

const burstMinutes = 1 / 6;
const reservedShare = 0.2;

/** The bucket of an account that Zalo lets call so often a minute. */
export function sendRateOf(requestsPerMinute: number): SendRate {
  const capacity = Math.max(1, requestsPerMinute * burstMinutes);
  return {
    perSecond: requestsPerMinute / 60,
    capacity,
    reserve: Math.min(capacity * reservedShare, capacity - 1),
  };
}

/** How many messages of a lane `tokens` allow. */
export function allowance(rate: SendRate, lane: 'reply' | 'bulk', tokens: number): number {
  return Math.max(0, Math.floor(tokens - (lane === 'bulk' ? rate.reserve : 0)));
}

/** How long until the bucket allows one message of the lane; 0 when it does already. */
export function rateWaitMs(rate: SendRate, lane: 'reply' | 'bulk', tokens: number): number {
  const missing = 1 + (lane === 'bulk' ? rate.reserve : 0) - tokens;
  return missing <= 0 ? 0 : Math.ceil((missing / rate.perSecond) * 1000);
}
