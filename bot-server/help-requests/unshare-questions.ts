import type { Work } from '#bot/db/work.ts';
import { forgetOwnQuestions } from '#bot/tutorials/keep-tip.ts';
import { lockRequestsOf } from './request-lookup-store.ts';

/**
 * Takes the questions of the resident in whose eyes the work is done out of the tips that were made of them; the tips
 * stay. Belongs into the unit of work that ends their consent, after it: a tip that is being published at the same moment
 * is waited for.
 */
export async function unshareQuestions(work: Work, residentId: string): Promise<void> {
  await lockRequestsOf(work.tx, residentId);
  await forgetOwnQuestions(work.tx);
}
