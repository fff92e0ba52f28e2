import * as z from 'zod/mini';

/** How far a resident came with a tutorial; the latest word wins. */
export const TutorialProgress = z.object({
  tutorialId: z.string(),
  /** Last step looked at, counted from 1. */
  step: z.int().check(z.minimum(1), z.maximum(99)),
  isFinished: z.boolean(),
  updatedAt: z.iso.datetime(),
});
export type TutorialProgress = z.infer<typeof TutorialProgress>;

export const TutorialProgressList = z.object({ progress: z.array(TutorialProgress) });
export type TutorialProgressList = z.infer<typeof TutorialProgressList>;

export const NewTutorialProgress = z.pick(TutorialProgress, { step: true, isFinished: true });
export type NewTutorialProgress = z.infer<typeof NewTutorialProgress>;

/** "Bài này có ích không?": one vote a resident and tutorial, the latest counts. */
export const NewTutorialVote = z.object({
  isUseful: z.boolean(),
  comment: z.optional(z.string().check(z.trim(), z.maxLength(500))),
});
export type NewTutorialVote = z.infer<typeof NewTutorialVote>;

/**
 * Most used this month, best first, at most four. `by` tells whose use was counted; `nobody` where there is none yet and
 * the first tutorials that newcomers need stand in.
 */
export const PopularTutorials = z.object({
  by: z.enum(['village', 'commune', 'nobody']),
  tutorials: z.array(z.object({ id: z.string(), title: z.string() })),
});
export type PopularTutorials = z.infer<typeof PopularTutorials>;
