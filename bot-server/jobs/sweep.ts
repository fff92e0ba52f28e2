import { findEndedBursts } from '#bot/conversations/find-ended-bursts.ts';
import { findWaitingConversations } from '#bot/inbox/take-events.ts';
import { endOverdueSecrets } from '#bot/outbox/end-overdue-secrets.ts';
import { kickOutbox } from '#bot/outbox/kick-outbox.ts';
import { forgetAtOnce } from '#bot/retention/forget-past-keeping.ts';
import { enqueueMany } from './enqueue.ts';
import { noteFailures } from './note-failures.ts';
import type { WorkerDeps } from './worker-deps.ts';

/** An event that has waited longer than this has lost its job: the worker that had it was killed. */
const lostAfterMs = 4_000;
const perSweep = 200;

/**
 * Asks anew for every job that a killed worker took with it, and for timers that a moved clock has made due: the tables say
 * what is to be done, jobs only wake somebody. Failures that nobody was told of are told; what opens something, and copies, are
 * forgotten when their time is over. Harmless to run at any time, by every worker.
 */
export async function sweep(deps: WorkerDeps): Promise<void> {
  await deps.db.transaction({ kind: 'queue' }, async (tx) => {
    const bursts = await findEndedBursts(tx, deps.clock.now(), { limit: perSweep });
    const waiting = await findWaitingConversations(tx, lostAfterMs, perSweep);
    const keys = new Set([...waiting, ...bursts.map((burst) => burst.conversationKey)]);
    await enqueueMany(
      tx,
      'process-conversation',
      [...keys].map((conversationKey) => ({
        payload: { conversationKey },
        key: `sweep:${conversationKey}`,
      })),
    );
  });
  await kickOutbox(deps);
  await noteFailures(deps);
  await deps.db.transaction({ kind: 'queue' }, (tx) => endOverdueSecrets(tx, deps.clock.now()));
  await forgetAtOnce(deps);
}
