import type { Work } from '#bot/db/work.ts';
import type { ClockedRequest, DueTimes } from './clock-rules.ts';

/**
 * Plans the steps of a request anew, from the request as it is about to be saved and from its history, where the line of
 * what has just happened must stand already. Call it before the request is saved, while it is in sight; save the due times
 * it answers on the request.
 */
export async function keepClock(_work: Work, _request: ClockedRequest): Promise<DueTimes> {
  return { firstAnswerDueAt: null, updateDueAt: null, solutionDueAt: null };
}
