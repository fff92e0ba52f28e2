import type { Pool, PoolClient } from 'pg';
import { insertInboundBatch } from './inbound-batch-store.ts';
import type { NewInboundEvent } from './new-inbound-event.ts';

/**
 * Stores a batch within `timeLimitMs`. Throws when the database is away or too slow; whether it was stored then is not known, and
 * storing it again is right.
 */
export async function storeBatch(
  pool: Pool,
  events: readonly NewInboundEvent[],
  timeLimitMs: number,
): Promise<void> {
  await withClient(pool, timeLimitMs, (client) => insertInboundBatch(client, events));
}

/** A connection that answers too late is thrown away: nobody knows what it is still doing. */
async function withClient<T>(
  pool: Pool,
  timeLimitMs: number,
  run: (client: PoolClient) => Promise<T>,
): Promise<T> {
  const limit = startTimeLimit(timeLimitMs);
  const connecting = pool.connect();
  let client: PoolClient | undefined;
  let isBroken = true;
  try {
    client = await Promise.race([connecting, limit.passed]);
    const result = await Promise.race([run(client), limit.passed]);
    isBroken = false;
    return result;
  } finally {
    limit.clear();
    if (client === undefined) {
      connecting.then((late) => late.release()).catch(() => {});
    } else {
      client.release(isBroken);
    }
  }
}

function startTimeLimit(timeLimitMs: number): { passed: Promise<never>; clear(): void } {
  let timer: NodeJS.Timeout | undefined;
  const passed = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`The database did not answer within ${Math.round(timeLimitMs)} ms.`));
    }, timeLimitMs);
  });
  // Who is late hears of it through the race; when nobody is racing any more, nobody needs to.
  passed.catch(() => {});
  return { passed, clear: () => clearTimeout(timer) };
}
