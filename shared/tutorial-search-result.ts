import * as z from 'zod/mini';

/** What somebody is shown for what they type. */
export const TutorialSearchResult = z.object({
  /** Best first, at most three; empty when nothing fits. `why`: what it was found by, where the title does not say so. */
  matches: z.array(z.object({ id: z.string(), title: z.string(), why: z.optional(z.string()) })),
  /** The words may mean either of two tutorials: a question, and what opens which. */
  which: z.optional(
    z.object({
      question: z.string(),
      choices: z.array(z.object({ id: z.string(), label: z.string() })),
    }),
  ),
  /**
   * Danger or lost money, which come before any tutorial. `number` is to be called first; without one, the bank's own. `reason`: of
   * a danger that only leader and desk hear of.
   */
  urgent: z.optional(
    z.object({
      number: z.optional(z.string()),
      otherNumber: z.optional(z.string()),
      reason: z.optional(z.string()),
    }),
  ),
});
export type TutorialSearchResult = z.infer<typeof TutorialSearchResult>;
