import type { Verb } from './command-words.ts';

/** A verb and where it stands; `end` is the place after it. */
export type FoundVerb = { verb: Verb; start: number; end: number };

/** What is known of an order when its verb and its codes are: where the rest begins, and what stood between the two. */
export type Known = { codes: string[]; rest: number; between?: string };
