import * as z from 'zod/mini';
import { TutorialSummary } from './tutorials.ts';

export const TutorialList = z.object({ tutorials: z.array(TutorialSummary) });
export type TutorialList = z.infer<typeof TutorialList>;

/** Best first, at most three; empty when nothing fits. */
export const TutorialSearchResult = z.object({
  matches: z.array(z.object({ id: z.string(), title: z.string() })),
});
export type TutorialSearchResult = z.infer<typeof TutorialSearchResult>;
