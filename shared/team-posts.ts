import * as z from 'zod/mini';

/** One thing the team was told: a new request, who has it, what the resident said. Names no resident. */
export const TeamPostLine = z.object({ id: z.uuid(), at: z.iso.datetime(), text: z.string() });
export type TeamPostLine = z.infer<typeof TeamPostLine>;

/** Newest first. */
export const TeamPostList = z.object({ posts: z.array(TeamPostLine) });
export type TeamPostList = z.infer<typeof TeamPostList>;
