import { findConfidantsToTell } from '#bot/help-requests/find-confidants-to-tell.ts';
import { enqueueMany } from './enqueue.ts';
import type { WorkerDeps } from './worker-deps.ts';

const perTurn = 200;

/**
 * Asks anew for the telling of what was confided within the last `withinMs` and waits for its first answer: a killed worker may have
 * taken the job with it, or nobody who reads it could be written to then. Whoever was told is not told again. Harmless at any time, in
 * every worker.
 */
export async function tellConfidantsAgain(
  deps: Pick<WorkerDeps, 'db' | 'clock'>,
  withinMs: number,
): Promise<void> {
  const now = deps.clock.now();
  const since = new Date(now.getTime() - withinMs);
  await deps.db.transaction({ kind: 'queue' }, async (tx) => {
    const found = await findConfidantsToTell(tx, now, { since, limit: perTurn });
    await enqueueMany(
      tx,
      'tell-confidants',
      found.map((confidant) => ({
        payload: { ...confidant, cause: 'opened' },
        key: `sweep:tell-confidants:${confidant.to}:${confidant.helpRequestId}`,
      })),
    );
  });
}
