import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openDatabase } from '#bot/db/database.ts';
import type { NewInboundEvent } from '#bot/inbox/new-inbound-event.ts';
import { storeBatch } from '#bot/inbox/store-batch.ts';
import { takeApartBatches } from '#bot/inbox/take-apart-batches.ts';
import { type ClonedDatabase, cloneDatabase } from '#test/support/database.ts';
import {
  emptyInbox,
  messageEvent,
  messageEvents,
  readBatches,
  readInbox,
  takeApart,
} from '#test/support/inbound-events.ts';

let database: ClonedDatabase;
let owner: pg.Pool;
let web: ReturnType<typeof openDatabase>;

beforeAll(async () => {
  database = await cloneDatabase();
  owner = new pg.Pool({ connectionString: database.url, max: 4 });
  web = openDatabase(database.url, 'canh_tay_so_web');
});
afterAll(async () => {
  await web.close();
  await owner.end();
  await database.drop();
});
beforeEach(() => emptyInbox(owner));

const silent = { info() {}, warn() {}, error() {} };
const store = (events: NewInboundEvent[]) => storeBatch(web.pool, events, 15_000);

test('an event comes out as it was put in, received when its batch was, with one job for its conversation', async () => {
  await store([messageEvent(1, { oaId: undefined, masked: ['otp', 'password'] })]);
  await owner.query(`update inbound_batches set received_at = '2026-03-01T00:00:00.123456Z'`);
  await takeApart(database.url);
  const { rows } = await owner.query(
    'select *, received_at::text like $1 as is_exact from inbound_events',
    ['%.123456%'],
  );
  expect(rows).toEqual([
    {
      id: expect.any(String),
      natural_key: 'user_send_text:1:1',
      event_name: 'user_send_text',
      oa_id: null,
      conversation_key: 'r:1:1',
      happened_at: new Date(1_789_012_345_001),
      received_at: new Date('2026-03-01T00:00:00.123Z'),
      is_exact: true,
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
  expect(await readBatches(owner)).toEqual([]);
});

test('of many batches every event is stored once, also those that stand in several of them', async () => {
  for (let from = 0; from < 60; from += 1) await store(messageEvents(40, from * 10));
  await takeApart(database.url);
  await store(messageEvents(100));
  const { keys, jobs } = await readInbox(owner);
  expect(keys).toHaveLength(630);
  expect(new Set(keys).size).toBe(630);
  expect(jobs).toHaveLength(7);
});

test('workers side by side store each event once and block nobody', async () => {
  const events = messageEvents(300);
  for (let round = 0; round < 60; round += 1) {
    const turned = [...events.slice(round * 5), ...events.slice(0, round * 5)];
    await store(round % 2 === 0 ? turned : turned.reverse());
  }
  const logs = await Promise.all([1, 2, 3, 4].map(() => takeApart(database.url)));
  const { keys } = await readInbox(owner);
  expect(keys).toHaveLength(300);
  expect(new Set(keys).size).toBe(300);
  expect(logs.flatMap(({ lines }) => lines)).toEqual([]);
  expect(await readBatches(owner)).toEqual([]);
});

test('a worker that is cut off in the middle leaves the batch whole to the next', async () => {
  await store(messageEvents(50));
  const blocker = await owner.connect();
  await blocker.query('begin; lock table inbound_events');
  const db = openDatabase(database.url, 'canh_tay_so_worker');
  const cutOff = takeApartBatches({ db, log: silent });
  const failed = expect(cutOff).rejects.toThrow();
  const waits = `select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  await expect.poll(async () => (await owner.query(waits)).rowCount).toBe(1);
  await owner.query(`select pg_terminate_backend(pid) from (${waits}) waiting`);
  await failed;
  await blocker.query('rollback');
  blocker.release();
  await db.close();
  expect(await readBatches(owner)).toEqual([50]);
  expect((await readInbox(owner)).keys).toHaveLength(50);
});

test('events that the database refuses keep no other, and are stored as far as it takes them', async () => {
  const poisoned = [
    messageEvent(17, { payload: { text: 'a\u0000b', user_id_by_app: '7' } }),
    messageEvent(18, { naturalKey: randomBytes(6000).toString('hex') }),
    messageEvent(19, { conversationKey: 'r'.repeat(600) }),
    messageEvent(20, { happenedAt: new Date(Number.NaN), naturalKey: 'no time' }),
    messageEvent(21, { conversationKey: 'r:1:\u0000\ud800', naturalKey: '\ud800' }),
  ];
  await store(messageEvents(100));
  await store([...messageEvents(100, 100), ...poisoned, ...messageEvents(100, 200)]);
  await store([...messageEvents(100, 300), ...poisoned]);
  const log = await takeApart(database.url);
  const { keys, failed, jobs } = await readInbox(owner);
  const known = new Set(messageEvents(400).map((event) => event.naturalKey));
  expect(keys.filter((key) => !known.has(key))).toEqual([
    expect.stringMatching(/^[0-9a-f]{400}:[0-9a-f]{32}$/),
    'no time',
    '\ufffd',
  ]);
  // The key of the others is that of one which was stored before.
  expect(keys).toHaveLength(403);
  expect(failed).toEqual([]);
  expect(jobs.map(({ key }) => key)).toContain('process-conversation:r:1:\ufffd');
  expect(log.lines.map(({ level }) => level)).toEqual(Array(10).fill('warn'));
  expect(JSON.stringify(log.lines)).not.toContain('a\\u0000b');
  expect(await readBatches(owner)).toEqual([]);
});

test.each([
  ['x'],
  ['[null]'],
  ['{}'],
  ['7'],
  ['[{"naturalKey":"k"}]'],
  ['[{"naturalKey":"k","oaId":5,"payload":"a","masked":{},"happenedAt":{}}]'],
  ['deep'],
])('a batch that is none (%s) keeps nobody waiting', async (kind) => {
  const deep = `[{"naturalKey":"k","payload":${'['.repeat(20_000)}${']'.repeat(20_000)}}]`;
  const events = kind === 'deep' ? deep : kind;
  await owner.query('insert into inbound_batches (events, size) values ($1, 1)', [events]);
  await store(messageEvents(3));
  await takeApart(database.url);
  expect(await readBatches(owner)).toEqual([]);
  const { keys } = await readInbox(owner);
  expect(keys).toEqual(expect.arrayContaining(messageEvents(3).map((event) => event.naturalKey)));
  expect(keys).toHaveLength(4);
});

test('events come out in the order in which their batches came, also where several workers are at it', async () => {
  for (let from = 0; from < 50; from += 1) await store([messageEvent(49 - from)]);
  await Promise.all([1, 2, 3].map(() => takeApart(database.url)));
  const { keys } = await readInbox(owner);
  const inOrder = messageEvents(50).map((event) => event.naturalKey);
  expect(keys).toEqual(inOrder.reverse());
});

test('a worker that freezes in the middle keeps the others no longer than two seconds', async () => {
  await store(messageEvents(20));
  const frozen = openDatabase(database.url, 'canh_tay_so_worker');
  const client = await frozen.pool.connect();
  const query = client.query.bind(client);
  // Whoever commits never comes to it.
  const never = new Promise<never>(() => {});
  client.query = ((text: unknown, ...rest: unknown[]) =>
    text === 'commit' || (text as { text?: string }).text === 'commit'
      ? never
      : Reflect.apply(query, client, [text, ...rest])) as typeof client.query;
  client.release();
  void takeApartBatches({ db: frozen, log: silent });
  await expect
    .poll(
      async () => {
        await takeApart(database.url);
        return (await readInbox(owner)).keys.length;
      },
      { timeout: 20_000 },
    )
    .toBe(20);
});
