import { sql } from 'drizzle-orm';
import { beforeCommit, type Tx } from '#bot/db/database.ts';

/** Every job that may be asked for, with what it must be told. All of them may run twice without harm. */
export type Jobs = {
  /** Handles what waits in one conversation: its pending events in order, then a burst that has ended. */
  'process-conversation': { conversationKey: string };
  /** Sends what is due for one Official Account. */
  'send-outgoing': { officialAccountId: string };
  /** Looks again at a receipt of a message that was nobody's yet; `at` is an ISO instant. */
  'record-receipt': {
    officialAccountId: string;
    messageId: string;
    state: 'delivered' | 'seen';
    at: string;
    looks: number;
  };
  /** Turns what Zalo handed over for an account into tokens. */
  'exchange-grant': { grantId: string };
  /** Reads what Zalo says of an account; `isProbe` lets a paused one send again if Zalo answers well. */
  'read-account-health': { officialAccountId: string; isProbe: boolean };
  /** Tells those who read a private request that there is something to read. */
  'tell-confidants': {
    officialAccountId: string;
    helpRequestId: string;
    to: 'desk' | 'leader';
    cause: string;
  };
};

/**
 * Asks for a job within the current transaction: it exists exactly when the transaction commits, and is written just before that,
 * because everybody who needs the same job waits for whoever has its row. A job with the same key that has not started yet is
 * replaced: by one for now in its place in the line, by one for later at the end of that time. `runInMs` is real time from the start of the transaction, whatever a movable clock says.
 */
export async function enqueue<Name extends keyof Jobs>(
  tx: Tx,
  name: Name,
  payload: Jobs[Name],
  options: { key: string; runInMs?: number },
): Promise<void> {
  await beforeCommit(tx, `job ${options.key}`, async () => {
    await tx.execute(
      sql`select enqueue_job(${name}, ${JSON.stringify(payload)}::json, ${options.key},
        now() + make_interval(secs => ${(options.runInMs ?? 0) / 1000}))`,
    );
  });
}

/** Asks at once for many jobs that may start now, in one statement. */
export async function enqueueMany<Name extends keyof Jobs>(
  tx: Tx,
  name: Name,
  jobs: readonly { payload: Jobs[Name]; key: string }[],
): Promise<void> {
  if (jobs.length === 0) return;
  const payloads = jobs.map(({ payload }) => JSON.stringify(payload));
  const keys = jobs.map(({ key }) => key);
  await tx.execute(
    sql`select enqueue_jobs(${name}, ${sql.param(payloads)}::json[], ${sql.param(keys)}::text[])`,
  );
}
