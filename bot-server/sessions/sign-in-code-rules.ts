const minuteMs = 60_000;

/** What keeps six digits from being guessed: five tries for each of three codes in a quarter of an hour, one in 66,000. */
export const codeLimits = {
  lifeMs: 10 * minuteMs,
  triesMax: 5,
  perPersonMax: 3,
  perPersonMs: 15 * minuteMs,
  /** A code that could not leave in this time is not sent any more. */
  sendWithinMs: 5 * minuteMs,
} as const;

type Code = { expiresAt: Date; triesLeft: number; usedAt: Date | null };

/** Whether the right digits would still open a session. */
export function isOpen(code: Code, now: Date): boolean {
  return code.usedAt === null && code.triesLeft > 0 && code.expiresAt > now;
}
