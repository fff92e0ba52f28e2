import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type ClonedDatabase, cloneDatabase } from '#test/support/database.ts';
import {
  emptyInbox,
  messageEvent,
  messageEvents,
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
  test('an event is stored whole, with one job for its conversation', async () => {
    const { intake, counters } = await start();
    await intake.store(messageEvent(1, { oaId: undefined, masked: ['otp', 'password'] }));
    const { rows } = await owner.query('select * from inbound_events');
    expect(rows).toEqual([
      {
        id: expect.any(String),
        natural_key: 'user_send_text:1:1',
        event_name: 'user_send_text',
        oa_id: null,
        conversation_key: 'r:1:1',
        happened_at: new Date(1_789_012_345_001),
        received_at: expect.any(Date),
        payload: messageEvent(1).payload,
        masked: ['otp', 'password'],
        state: 'pending',
        attempts: 0,
        handled_at: null,
        put_off_until: null,
        waits_for: null,
        failure: null,
      },
    ]);
    expect((await readInbox(owner)).jobs).toEqual([
      { key: 'process-conversation:r:1:1', payload: { conversationKey: 'r:1:1' } },
    ]);
    expect(counters).toMatchObject({ stored: 1, batches: 1, spooled: 0 });
  });

  test('a thousand events that come together are stored in a few INSERTs, with one job for each conversation', async () => {
    const { storeAll } = await start();
    await storeAll(messageEvents(1000));
    const inbox = await readInbox(owner);
    expect(inbox.keys).toHaveLength(1000);
    expect(inbox.transactions).toBeLessThanOrEqual(3);
    expect(inbox.jobs).toHaveLength(7);
  });

  test('a batch is never larger than its limit', async () => {
    const { storeAll } = await start({ batchMax: 10 });
    await storeAll(messageEvents(95));
    expect((await readInbox(owner)).transactions).toBe(10);
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

  test('one event that the database cannot take does not take the others down, and is kept in a file', async () => {
    const { storeAll, counters, log } = await start();
    const poisoned = [
      messageEvent(17, { payload: { text: 'a\u0000b' } }),
      messageEvent(18, { naturalKey: randomBytes(6000).toString('hex') }),
      messageEvent(19, { conversationKey: 'r'.repeat(600) }),
      messageEvent(20, { happenedAt: new Date(Number.NaN), naturalKey: 'no time' }),
    ];
    await storeAll([...messageEvents(100), ...poisoned, ...messageEvents(100, 100)]);
    expect((await readInbox(owner)).keys).toHaveLength(200);
    expect(counters).toMatchObject({ stored: 200, setAside: 4, spooled: 0 });
    expect(log.lines.map(({ level }) => level)).toEqual(['error', 'error', 'error', 'error']);
    expect(JSON.stringify(log.lines)).not.toContain('a\\u0000b');
    const [file] = await readdir(folder);
    const lines = (await readFile(join(folder, file ?? ''), 'utf8')).trim().split('\n');
    expect(file).toMatch(/\.aside$/);
    expect(lines).toHaveLength(4);
  });

  test('what is set aside is not tried again', async () => {
    const first = await start();
    await first.intake.store(messageEvent(1, { payload: { text: '\u0000' } }));
    const second = await start({ replayEveryMs: 10 });
    await second.intake.store(messageEvent(2));
    expect((await readInbox(owner)).keys).toEqual(['user_send_text:1:2']);
    expect(second.counters).toMatchObject({ replayed: 0, setAside: 0 });
  });

  test('closing waits for what is under way', async () => {
    const { storeAll, stop } = await startIntake(database.url, folder);
    const stored = storeAll(messageEvents(300));
    await stop();
    await stored;
    expect((await readInbox(owner)).keys).toHaveLength(300);
  });

  test('the web role may put events in, and neither read, change nor forge them', async () => {
    const { db } = await start();
    const values = `('k', 'e', 'c', now(), now(), '{}', $1)`;
    const columns =
      'natural_key, event_name, conversation_key, happened_at, received_at, payload, state';
    const put = (state: string) =>
      db.pool.query(`insert into inbound_events (${columns}) values ${values}`, [state]);
    await put('pending');
    await expect(put('done')).rejects.toThrow(/row-level security/);
    await expect(db.pool.query('select * from inbound_events')).rejects.toThrow(/permission/);
    await expect(db.pool.query(`update inbound_events set state = 'done'`)).rejects.toThrow(
      /permission/,
    );
  });
});
