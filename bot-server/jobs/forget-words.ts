import { forgetAtNight } from '#bot/retention/forget-past-keeping.ts';
import type { WorkerDeps } from './worker-deps.ts';

/** Forgets people's words that are past their time; says how much it was, and nothing of what. Harmless at any time, by every worker. */
export async function forgetWords(deps: Pick<WorkerDeps, 'db' | 'clock' | 'log'>): Promise<void> {
  const forgotten = await forgetAtNight(deps);
  if (forgotten > 0) deps.log.info({ forgotten }, 'words past their time were forgotten');
}
