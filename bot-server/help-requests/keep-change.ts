import { keepClock } from '#bot/clocks/keep-clock.ts';
import type { Work } from '#bot/db/work.ts';
import type { HelpRequest } from './help-request.table.ts';
import type { Change } from './help-request-rules.ts';
import { saveChange } from './help-request-store.ts';

/** Saves what became of a request, with its clocks planned anew; an empty change says that something was done with it. */
export async function keepChange(
  work: Work,
  request: HelpRequest,
  change: Change,
): Promise<HelpRequest> {
  const after = { ...request, ...change, updatedAt: work.now };
  const clocks = await keepClock(work, after);
  return saveChange(work, request, { ...change, ...clocks });
}

/** Starts the clocks of a request that was just opened. */
export async function startClocks(work: Work, request: HelpRequest): Promise<HelpRequest> {
  return saveChange(work, request, await keepClock(work, request));
}
