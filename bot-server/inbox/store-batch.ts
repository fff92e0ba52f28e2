import type { Pool, PoolClient } from 'pg';
import { insertInboundEvents } from './inbound-event-store.ts';
import type { NewInboundEvent } from './new-inbound-event.ts';

export type BatchOutcome = {
  /** Events that the database refuses for what is in them; all others are stored. */
  refused: { event: NewInboundEvent; reason: string }[];
};

/**
 * Stores a batch within `timeLimitMs`. One event that cannot be stored does not take the others down. Throws when the
 * database is away or too slow; what was stored then is not known, and storing all of it again is right.
 */
export async function storeBatch(
  pool: Pool,
  events: NewInboundEvent[],
  timeLimitMs: number,
): Promise<BatchOutcome> {
  return withClient(pool, timeLimitMs, (client) => storeApart(client, events));
}

async function storeApart(client: PoolClient, events: NewInboundEvent[]): Promise<BatchOutcome> {
  try {
    await storeTogether(client, events);
    return { refused: [] };
  } catch (error) {
    if (!isAboutContents(error)) throw error;
    const [event] = events;
    if (event !== undefined && events.length === 1) {
      return { refused: [{ event, reason: `${codeOf(error)}` }] };
    }
    const middle = Math.ceil(events.length / 2);
    const first = await storeApart(client, events.slice(0, middle));
    const second = await storeApart(client, events.slice(middle));
    return { refused: [...first.refused, ...second.refused] };
  }
}

/** Batches are ordered so that they cannot block each other, but other transactions ask for jobs too. */
async function storeTogether(client: PoolClient, events: NewInboundEvent[]): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await insertInboundEvents(client, events);
    } catch (error) {
      const blocked = codeOf(error) === '40P01' || codeOf(error) === '40001';
      if (!blocked || attempt === 3) throw error;
    }
  }
}

/** PostgreSQL's classes for bad data, broken rules and exceeded limits; and the job library's refusals. */
function isAboutContents(error: unknown): boolean {
  return /^(22|23|54|GW)/.test(codeOf(error));
}

function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : '';
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
