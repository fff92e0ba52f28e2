/** How long an answer may be put right; later, a new answer says it better. */
export const correctableMs = 10 * 60_000;

/** Until when an answer given at `at` may be put right. */
export const correctableUntil = (at: Date): Date => new Date(at.getTime() + correctableMs);
