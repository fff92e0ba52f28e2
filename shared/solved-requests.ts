import * as z from 'zod/mini';

/** A request whose asker said that it was solved and lets others learn from it; personal words are covered. */
export const SolvedRequest = z.object({
  helpRequestId: z.uuid(),
  code: z.string(),
  villageName: z.string(),
  question: z.string(),
  /** The answer that was given last. */
  text: z.string(),
  tutorialTitle: z.nullable(z.string()),
  /** Counted from 1. */
  step: z.nullable(z.int()),
  solvedAt: z.iso.datetime(),
});
export type SolvedRequest = z.infer<typeof SolvedRequest>;

/** What everybody in the commune who asks the same is shown. */
export const SharedAnswer = z.object({
  helpRequestId: z.uuid(),
  code: z.string(),
  villageName: z.string(),
  question: z.string(),
  text: z.string(),
  publishedAt: z.iso.datetime(),
  shownTimes: z.int(),
  helpedTimes: z.int(),
  notHelpedTimes: z.int(),
  /** Its asker has said since that it was not solved after all. */
  isDoubted: z.boolean(),
});
export type SharedAnswer = z.infer<typeof SharedAnswer>;

export const SolvedRequestList = z.object({
  /** Oldest first; at most 50. */
  waiting: z.array(SolvedRequest),
  /** How many more were solved whose askers have not agreed to share their question. */
  withoutConsent: z.int(),
  /** Latest first; at most 200. */
  shared: z.array(SharedAnswer),
});
export type SolvedRequestList = z.infer<typeof SolvedRequestList>;

/** What stands where something personal was covered: a word or a few in square brackets. */
export function findCovered(words: string): string | undefined {
  return /\[[^\]]{1,40}\]/.exec(words)?.[0];
}

/** The words that others read; refused as `tip/covered` while something in them stands for what was covered. */
export const NewSharedAnswer = z.object({
  text: z.string().check(z.trim(), z.minLength(1), z.maxLength(600)),
  question: z.string().check(z.trim(), z.minLength(1), z.maxLength(300)),
});
export type NewSharedAnswer = z.infer<typeof NewSharedAnswer>;
