import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type ClonedDatabase, cloneDatabase } from '#test/support/database.ts';
import {
  emptyInbox,
  messageEvent,
  messageEvents,
  readInbox,
  startIntake,
} from '#test/support/inbound-events.ts';
import { startTcpProxy, type TcpProxy } from '#test/support/tcp-proxy.ts';

let database: ClonedDatabase;
let owner: pg.Pool;
let proxy: TcpProxy;
let folder: string;
const started: { stop(): Promise<void> }[] = [];

beforeAll(async () => {
  database = await cloneDatabase();
  owner = new pg.Pool({ connectionString: database.url, max: 2 });
  proxy = await startTcpProxy(database.url);
});
afterAll(async () => {
  await proxy.close();
  await owner.end();
  await database.drop();
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'canh-tay-so-away-'));
  await emptyInbox(owner);
});
afterEach(async () => {
  proxy.mend();
  for (const one of started.splice(0)) await one.stop();
  await rm(folder, { recursive: true, force: true });
});

async function start(options: Parameters<typeof startIntake>[2] = {}) {
  const one = await startIntake(proxy.url, folder, { replayEveryMs: 20, ...options });
  started.push(one);
  return one;
}

async function expectStoredOnce(count: number): Promise<void> {
  await vi.waitFor(async () => expect((await readInbox(owner)).keys.length).toBe(count), 10_000);
  await vi.waitFor(async () => expect(await readdir(folder)).toEqual([]), 10_000);
  const { keys } = await readInbox(owner);
  expect([...keys].sort()).toEqual(
    messageEvents(count)
      .map((event) => event.naturalKey)
      .sort(),
  );
}

describe('intake without its database', () => {
  test('events are acknowledged while it is away, and stored once it is back, with their jobs', async () => {
    const { intake, storeAll, counters, log } = await start();
    await storeAll(messageEvents(10));
    proxy.cut();
    await storeAll(messageEvents(100));
    await intake.store(messageEvent(100));
    expect((await readInbox(owner)).keys).toHaveLength(10);
    expect(counters).toMatchObject({ stored: 10, spooled: 101 });

    await owner.query('delete from graphile_worker._private_jobs');
    proxy.mend();
    await expectStoredOnce(101);
    expect((await readInbox(owner)).jobs).toHaveLength(7);
    expect(log.lines.map(({ sentence }) => sentence)).toEqual(
      expect.arrayContaining([
        'the database takes no events; they go to the spool',
        'the database takes events again',
        'spooled events were stored',
      ]),
    );
    await intake.store(messageEvent(0));
    await expectStoredOnce(101);
  });

  test('a database that was never there is no reason not to take events', async () => {
    proxy.cut();
    const { storeAll } = await start();
    await storeAll(messageEvents(20));
    proxy.mend();
    await expectStoredOnce(20);
  });

  test('a database that takes connections and answers nothing costs each event no more than the patience', async () => {
    const { intake, counters } = await start({ patienceMs: 500, connectionsMax: 2 });
    await intake.store(messageEvent(0));
    proxy.freeze();
    const startedAt = performance.now();
    for (let number = 1; number <= 30; number += 1) await intake.store(messageEvent(number));
    // Only the first waits; thirty times the patience would be 15,000 ms.
    expect(performance.now() - startedAt).toBeLessThan(10_000);
    expect(counters.spooled).toBe(30);
    proxy.mend();
    await expectStoredOnce(31);
  });

  test('events that wait behind a stuck INSERT go to the spool too', async () => {
    const { intake, counters } = await start({ patienceMs: 150, inFlightMax: 1 });
    const locker = await owner.connect();
    await locker.query('begin; lock table inbound_batches');
    const startedAt = performance.now();
    const first = intake.store(messageEvent(0));
    await new Promise(setImmediate);
    await Promise.all([first, intake.store(messageEvent(1)), intake.store(messageEvent(2))]);
    expect(performance.now() - startedAt).toBeLessThan(10_000);
    expect(counters).toMatchObject({ stored: 0, spooled: 3 });
    await locker.query('rollback');
    locker.release();
    await expectStoredOnce(3);
  });

  test('a database that comes and goes all the time loses and doubles nothing', async () => {
    const { storeAll } = await start({ patienceMs: 300 });
    let sent = 0;
    for (let round = 0; round < 12; round += 1) {
      const storing: Promise<unknown>[] = [];
      for (let burst = 0; burst < 5; burst += 1) {
        storing.push(storeAll(messageEvents(20, sent)));
        sent += 20;
        await new Promise(setImmediate);
      }
      if (round % 2 === 0) proxy.cut();
      await Promise.all(storing);
      proxy.mend();
    }
    await expectStoredOnce(sent);
  });

  test('the next process stores what a dead one left behind', async () => {
    proxy.cut();
    const dead = await startIntake(proxy.url, folder, { replayEveryMs: 1_000_000 });
    await dead.storeAll(messageEvents(50));
    await dead.stop();
    proxy.mend();
    await start();
    await expectStoredOnce(50);
  });

  test('several processes may replay the same folder at once', async () => {
    proxy.cut();
    const processes = await Promise.all([1, 2, 3].map(() => start({ replayEveryMs: 5 })));
    await Promise.all(
      processes.map(({ storeAll }, index) => storeAll(messageEvents(300, index * 300))),
    );
    proxy.mend();
    await expectStoredOnce(900);
  });

  test('an event that can be kept nowhere is refused, so that Zalo sends it again', async () => {
    const { intake } = await start();
    proxy.cut();
    await rm(folder, { recursive: true });
    await writeFile(folder, 'no folder any more');
    await expect(intake.store(messageEvent(0))).rejects.toThrow();
    proxy.mend();
    await rm(folder);
    await vi.waitFor(() => intake.store(messageEvent(0)), 10_000);
    expect((await readInbox(owner)).keys).toEqual([messageEvent(0).naturalKey]);
  });

  test('what lies on disk is as masked as what is stored', async () => {
    const { intake } = await start();
    proxy.cut();
    await intake.store(messageEvent(0, { payload: { message: { text: '[mã đã che]' } } }));
    const [name = ''] = await readdir(folder);
    expect(JSON.parse(await readFile(join(folder, name), 'utf8'))).toEqual({
      ...messageEvent(0, { payload: { message: { text: '[mã đã che]' } } }),
      happenedAt: messageEvent(0).happenedAt.toISOString(),
    });
  });
});
