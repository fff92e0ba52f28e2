import type { Tx } from '#bot/db/database.ts';
import { enqueue } from '#bot/jobs/enqueue.ts';
import type { OutboxDeps } from './outbox-deps.ts';
import type { OutgoingMessage } from './outgoing-message.table.ts';
import { selectWait } from './outgoing-message-wait-store.ts';

/**
 * Asks for the next drain of an account, or only of its bots, when something waits for its time or for rate. The job's key is its own: under
 * the key of `queueMessage` a job for later would take the place of one for now.
 */
export async function scheduleNextDrain(
  deps: Pick<OutboxDeps, 'db' | 'clock'>,
  officialAccountId: string,
  rateWaitMs: Record<OutgoingMessage['lane'], number>,
  senders: 'all' | 'bots' = 'all',
): Promise<void> {
  const now = deps.clock.now();
  await deps.db.transaction({ kind: 'queue' }, async (tx) => {
    const wait = await selectWait(tx, officialAccountId, now, senders);
    const waitsMs = [
      wait.untilNextMs,
      wait.hasDueReply && rateWaitMs.reply > 0 ? rateWaitMs.reply : undefined,
      wait.hasDueBulk && rateWaitMs.bulk > 0 ? rateWaitMs.bulk : undefined,
    ].filter((ms) => ms !== undefined);
    if (waitsMs.length > 0) await enqueueDrain(tx, officialAccountId, Math.min(...waitsMs));
  });
}

/** Asks for a drain in `delayMs` of real time, whatever the movable clock says. */
export async function scheduleDrain(
  deps: Pick<OutboxDeps, 'db'>,
  officialAccountId: string,
  delayMs: number,
): Promise<void> {
  await deps.db.transaction({ kind: 'queue' }, (tx) =>
    enqueueDrain(tx, officialAccountId, delayMs),
  );
}

async function enqueueDrain(tx: Tx, officialAccountId: string, runInMs: number): Promise<void> {
  await enqueue(
    tx,
    'send-outgoing',
    { officialAccountId },
    { key: `send-outgoing-later:${officialAccountId}`, runInMs: Math.max(runInMs, 0) },
  );
}
