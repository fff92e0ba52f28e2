import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type ClonedDatabase, cloneDatabase } from '#test/support/database.ts';
import {
  emptyInbox,
  messageEvent,
  messageEvents,
  readBatches,
  readInbox,
  startIntake,
} from '#test/support/inbound-events.ts';

let database: ClonedDatabase;
let owner: pg.Pool;
let folder: string;
const started: { stop(): Promise<void> }[] = [];

beforeAll(async () => {
  database = await cloneDatabase();
  owner = new pg.Pool({ connectionString: database.url, max: 4 });
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'canh-tay-so-intake-'));
  await emptyInbox(owner);
});
afterEach(async () => {
  for (const one of started.splice(0)) await one.stop();
  await rm(folder, { recursive: true });
});

async function start(options: Parameters<typeof startIntake>[2] = {}) {
  // A busy machine must not be taken for a slow database.
  const one = await startIntake(database.url, folder, { patienceMs: 15_000, ...options });
  started.push(one);
  return one;
}

describe('intake', () => {
  test('a thousand events that come together are stored in a few rows', async () => {
    const { storeAll, counters } = await start();
    await storeAll(messageEvents(1000));
    const batches = await readBatches(owner);
    expect(batches.length).toBeLessThanOrEqual(3);
    expect(batches.reduce((sum, count) => sum + count, 0)).toBe(1000);
    expect(counters).toMatchObject({ stored: 1000, batches: batches.length, spooled: 0 });
  });

  test('a batch is never larger than its limit', async () => {
    const { storeAll } = await start({ batchMax: 10 });
    await storeAll(messageEvents(95));
    expect((await readBatches(owner)).sort((a, b) => a - b)).toEqual([5, ...Array(9).fill(10)]);
  });

  test('an event delivered again, at once or later, is stored once and acknowledged every time', async () => {
    const { storeAll } = await start();
    const twice = [...messageEvents(50), ...messageEvents(50)];
    await storeAll(twice);
    await storeAll(messageEvents(50));
    expect((await readInbox(owner)).keys.sort()).toEqual(
      messageEvents(50)
        .map((event) => event.naturalKey)
        .sort(),
    );
  });

  test('four processes that get the same events in different order store each once and block nobody', async () => {
    const processes = await Promise.all([1, 2, 3, 4].map(() => start({ inFlightMax: 4 })));
    const events = messageEvents(400);
    await Promise.all(
      processes.map(async ({ storeAll }, index) => {
        for (let round = 0; round < 5; round += 1) {
          const turned = [
            ...events.slice(index * 90 + round),
            ...events.slice(0, index * 90 + round),
          ];
          await storeAll(index % 2 === 0 ? turned : turned.reverse());
        }
      }),
    );
    const inbox = await readInbox(owner);
    expect(new Set(inbox.keys).size).toBe(400);
    expect(inbox.keys).toHaveLength(400);
    expect(processes.map(({ counters }) => counters.spooled)).toEqual([0, 0, 0, 0]);
  });

  test('whatever is in an event, it is stored, and those beside it', async () => {
    const { storeAll, counters } = await start();
    const odd = [
      messageEvent(17, { payload: { text: 'a\u0000b' } }),
      messageEvent(18, { payload: { text: '\ud800' } }),
      messageEvent(19, { conversationKey: 'r'.repeat(6000) }),
      messageEvent(20, { happenedAt: new Date(Number.NaN), naturalKey: 'no time' }),
    ];
    await storeAll([...messageEvents(10), ...odd]);
    expect((await readBatches(owner)).reduce((sum, count) => sum + count, 0)).toBe(14);
    expect(counters).toMatchObject({ stored: 14, spooled: 0 });
  });

  test('closing waits for what is under way', async () => {
    const { storeAll, stop } = await startIntake(database.url, folder);
    const stored = storeAll(messageEvents(300));
    await stop();
    await stored;
    expect((await readInbox(owner)).keys).toHaveLength(300);
  });

  test('the web role may put batches in, and neither read, change nor remove them', async () => {
    const { db, intake } = await start();
    await intake.store(messageEvent(1));
    for (const forbidden of [
      'select * from inbound_batches',
      `insert into inbound_batches (events, size) values ('[]', 1) returning events`,
      `update inbound_batches set events = '[]'`,
      'delete from inbound_batches',
    ]) {
      await expect(db.pool.query(forbidden)).rejects.toThrow(/permission/);
    }
    expect(await readBatches(owner)).toEqual([1]);
  });
});
