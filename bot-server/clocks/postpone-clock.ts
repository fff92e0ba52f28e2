import type { Work } from '#bot/db/work.ts';
import { postponeSteps } from './clock-step-store.ts';

const waitMs = 10 * 60_000;

/** Lets the due steps of a request wait ten minutes, so that one that fails does not stand before the others for ever. */
export function postponeClock(work: Work, helpRequestId: string): Promise<void> {
  return postponeSteps(work.tx, helpRequestId, new Date(work.now.getTime() + waitMs));
}
