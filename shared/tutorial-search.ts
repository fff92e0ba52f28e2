import * as z from 'zod/mini';
import { textLengthMax } from './help-requests.ts';
import { TutorialSummary } from './tutorials.ts';

export const TutorialList = z.object({ tutorials: z.array(TutorialSummary) });
export type TutorialList = z.infer<typeof TutorialList>;

/** What somebody types to find help; in a body, because addresses are written into logs on their way. */
export const SearchText = z.object({ text: z.string().check(z.maxLength(textLengthMax)) });
export type SearchText = z.infer<typeof SearchText>;
