import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Database, openDatabase, type Tx } from '#bot/db/database.ts';
import {
  countAttempt,
  findWaitingConversations,
  lockConversation,
  markEvents,
  pendingEvents,
} from '#bot/inbox/take-events.ts';
import { type ClonedDatabase, cloneDatabase } from '#test/support/database.ts';
import { emptyInbox } from '#test/support/inbound-events.ts';

const now = new Date('2026-09-10T03:00:00Z');
const lan = 'r:1:lan';

let cloned: ClonedDatabase;
let owner: pg.Pool;
let db: Database;

beforeAll(async () => {
  cloned = await cloneDatabase();
  owner = new pg.Pool({ connectionString: cloned.url, max: 2 });
  db = openDatabase(cloned.url, 'canh_tay_so_worker');
});
afterAll(async () => {
  await db.close();
  await owner.end();
  await cloned.drop();
});
beforeEach(() => emptyInbox(owner));

function inQueue<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction({ kind: 'queue' }, work);
}

/** Puts in an event that happened so many seconds after noon and was received so many seconds ago. */
async function put(
  name: string,
  { key = lan, second = 0, secondsAgo = 0, state = 'pending' } = {},
): Promise<bigint> {
  const { rows } = await owner.query<{ id: string }>(
    `insert into inbound_events
       (natural_key, event_name, conversation_key, happened_at, received_at, payload, state)
     values ($1, $1, $2, '2026-09-10 05:00Z'::timestamptz + make_interval(secs => $3),
       now() - make_interval(secs => $4), '{}', $5) returning id`,
    [name, key, second, secondsAgo, state],
  );
  return BigInt(rows[0]?.id ?? 0);
}

async function statesByName(): Promise<Record<string, string>> {
  const { rows } = await owner.query<{ event_name: string; state: string }>(
    'select event_name, state from inbound_events',
  );
  return Object.fromEntries(rows.map((row) => [row.event_name, row.state]));
}

describe('a conversation', () => {
  test('is held by one transaction at a time, and others hear so at once', async () => {
    await inQueue(async (tx) => {
      expect(await lockConversation(tx, lan)).toBe(true);
      expect(await lockConversation(tx, lan)).toBe(true);
      expect(await inQueue((other) => lockConversation(other, lan))).toBe(false);
      expect(await inQueue((other) => lockConversation(other, 'r:1:hoa'))).toBe(true);
    });
    expect(await inQueue((tx) => lockConversation(tx, lan))).toBe(true);
  });

  test('is free again when whoever held it failed', async () => {
    const failing = inQueue(async (tx) => {
      await lockConversation(tx, lan);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await inQueue((tx) => lockConversation(tx, lan))).toBe(true);
  });

  test('is read in the order in which things happened, not in which they came', async () => {
    await put('third', { second: 3 });
    await put('first', { second: 1 });
    await put('second', { second: 2 });
    await put('also second', { second: 2 });
    await put('done', { second: 0, state: 'done' });
    await put('elsewhere', { key: 'r:1:hoa' });
    const names = async (limit: number) =>
      (await inQueue((tx) => pendingEvents(tx, lan, limit))).map((event) => event.eventName);
    expect(await names(10)).toEqual(['first', 'second', 'also second', 'third']);
    expect(await names(1)).toEqual(['first']);
  });
});

describe('what became of an event', () => {
  test('is decided once', async () => {
    const id = await put('asked');
    await inQueue((tx) => markEvents(tx, [id], 'done', now));
    await inQueue((tx) => markEvents(tx, [id], 'ignored', new Date(0)));
    const { rows } = await owner.query('select state, handled_at, failure from inbound_events');
    expect(rows).toEqual([{ state: 'done', handled_at: now, failure: null }]);
    await inQueue((tx) => markEvents(tx, [], 'done', now));
  });

  test('is forgotten when the transaction that did it fails', async () => {
    const id = await put('asked');
    const failing = inQueue(async (tx) => {
      await markEvents(tx, [id], 'done', now);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await statesByName()).toEqual({ asked: 'pending' });
  });

  test('after the fifth failure it is set aside, with the reason, and those behind it are heard', async () => {
    await put('poisoned', { second: 1 });
    await put('behind it', { second: 2 });
    const heard: string[] = [];
    const handle = (name: string) => {
      if (name === 'poisoned') throw new RangeError('quotes a person');
      heard.push(name);
    };
    let runs = 0;
    for (;;) {
      const [event] = await inQueue((tx) => pendingEvents(tx, lan, 1));
      if (event === undefined) break;
      runs += 1;
      try {
        await inQueue(async (tx) => {
          await lockConversation(tx, lan);
          handle(event.eventName);
          await markEvents(tx, [event.id], 'done', now);
        });
      } catch {
        const outOfTheWay = await countAttempt(db, event.id, 'RangeError', now);
        expect(outOfTheWay).toBe(runs === 5);
      }
    }
    expect(runs).toBe(6);
    expect(heard).toEqual(['behind it']);
    const { rows } = await owner.query(
      'select event_name, state, attempts, failure, handled_at from inbound_events order by id',
    );
    expect(rows).toEqual([
      {
        event_name: 'poisoned',
        state: 'failed',
        attempts: 5,
        failure: 'RangeError',
        handled_at: now,
      },
      { event_name: 'behind it', state: 'done', attempts: 0, failure: null, handled_at: now },
    ]);
  });

  test('a failure of what another process has handled meanwhile counts for nothing', async () => {
    const id = await put('asked', { state: 'done' });
    expect(await countAttempt(db, id, 'Error', now)).toBe(true);
    expect(await statesByName()).toEqual({ asked: 'done' });
  });
});

describe('conversations whose job is lost', () => {
  test('are found once something has waited too long, longest first', async () => {
    await put('a', { key: 'r:1:hoa', secondsAgo: 20 });
    await put('b', { key: 'r:1:hoa', secondsAgo: 1 });
    await put('c', { secondsAgo: 60 });
    await put('d', { key: 'g:1:tổ 3', secondsAgo: 2 });
    await put('e', { key: 'r:1:tùng', secondsAgo: 60, state: 'done' });
    const find = (olderThanMs: number, limit: number) =>
      inQueue((tx) => findWaitingConversations(tx, olderThanMs, limit));
    expect(await find(10_000, 10)).toEqual([lan, 'r:1:hoa']);
    expect(await find(1_500, 10)).toEqual([lan, 'r:1:hoa', 'g:1:tổ 3']);
    expect(await find(1_500, 1)).toEqual([lan]);
  });
});
