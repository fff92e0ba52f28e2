const minuteMs = 60_000;

/**
 * What keeps eight digits from being guessed: twenty wrong tries a day, one in five million. Codes that their owner used do not
 * count, so that who signs in often is not kept out.
 */
export const codeLimits = {
  lifeMs: 10 * minuteMs,
  triesMax: 5,
  perPersonMax: 3,
  perPersonMs: 15 * minuteMs,
  wrongTriesMax: 20,
  wrongTriesMs: 24 * 60 * minuteMs,
  /** A code that could not leave in this time is not sent any more. */
  sendWithinMs: 5 * minuteMs,
} as const;

type Code = { expiresAt: Date; triesLeft: number; usedAt: Date | null };

/** Whether the right digits would still open a session. */
export function isOpen(code: Code, now: Date): boolean {
  return code.usedAt === null && code.triesLeft > 0 && code.expiresAt > now;
}
