import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type Batch, insertBatch } from '#bot/announcements/sending/batch-store.ts';
import { holdDue } from '#bot/announcements/sending/due-recipient-store.ts';
import { endWaiting, setStuckUnknown } from '#bot/announcements/sending/recipient-store.ts';
import type { SendingDeps } from '#bot/announcements/sending/sending-deps.ts';
import { settleBatch } from '#bot/announcements/sending/settlement-store.ts';
import type { Tx } from '#bot/db/database.ts';
import { areaIds, commune, openSendingScene, type SendingScene } from './sending-scene.ts';

let scene: SendingScene;
let worker: SendingDeps;
let other: SendingDeps;
beforeAll(async () => {
  scene = await openSendingScene(6);
  worker = scene.startProcess();
  other = scene.startProcess();
});
beforeEach(async () => {
  await scene.begin();
  await scene.settle([0, 1, 2, 3].map((number) => ({ number })));
});
afterAll(() => scene.close());

async function take(tx: Tx, announcementId: string, limit: number): Promise<string[]> {
  const due = await holdDue(tx, {
    announcementId,
    now: scene.clock.now(),
    limit,
    after: '0',
    quietAreaIds: [],
    channels: ['consultation'],
  });
  const batch: Batch = { id: randomUUID(), announcementId };
  const members = due.map(({ id }) => id);
  if (members.length > 0) await insertBatch(tx, batch, members, scene.clock.now());
  return members;
}

/** A process whose calls arrive at once, and are answered only when `letGo` is called. */
function lingering() {
  const isCalled = Promise.withResolvers<void>();
  const isAnswered = Promise.withResolvers<void>();
  const deps = scene.startProcess(({ gateway }) => ({
    gateway: {
      ...gateway,
      async send(...call) {
        const outcome = await gateway.send(...call);
        isCalled.resolve();
        await isAnswered.promise;
        return outcome;
      },
    },
  }));
  return { deps, isCalled: isCalled.promise, letGo: isAnswered.resolve };
}

const texts = async () =>
  (await Promise.all([0, 1, 2, 3].map((number) => scene.received(number)))).map(
    ({ length }) => length,
  );

test('two processes that take at once take nobody in common', async () => {
  const id = await scene.announce();
  const second = Promise.withResolvers<Promise<string[]>>();
  const first = await worker.db.transaction(commune, async (tx) => {
    const members = await take(tx, id, 3);
    second.resolve(other.db.transaction(commune, (late) => take(late, id, 3)));
    await scene.untilSomebodyWaits();
    return members;
  });
  const late = await await second.promise;
  expect([first.length, late.length]).toEqual([3, 1]);
  expect(new Set([...first, ...late]).size).toBe(4);
});

test.each([
  ['is stopped', `state = 'stopped'`],
  ['is paused', `state = 'paused'`],
  ['is withdrawn', `state = 'stopped', withdrawn_at = now()`],
  ['is over', `expires_at = now() - interval '1 day'`],
])(
  'what is in the air when an announcement %s is put down as it came out, and nothing is sent twice',
  async (_, change) => {
    const id = await scene.announce();
    const { deps, isCalled, letGo } = lingering();
    const round = scene.round(deps);
    await isCalled;
    await scene.ask(`update announcements set ${change} where id = $1`, [id]);
    await scene.round(worker);
    expect(await scene.states(id)).toEqual({ 'consultation in the air': 4 });
    letGo();
    await round;
    expect(await scene.states(id)).toEqual({ 'consultation sent': 4 });
    expect(await texts()).toEqual([1, 1, 1, 1]);
  },
);

test('a channel that ends takes nobody back who is in the air on it', async () => {
  const id = await scene.announce();
  await worker.db.transaction(commune, (tx) => take(tx, id, 2));
  const end = { state: 'failed', reason: 'account-refused', channel: 'consultation' } as const;
  expect(await other.db.transaction(commune, (tx) => endWaiting(tx, id, end))).toBe(2);
  expect(await scene.states(id)).toEqual({
    'consultation in the air': 2,
    'consultation failed account-refused': 2,
  });
});

test('what could not be put down any more is asked about once its lease is over, and sent to nobody twice', async () => {
  const id = await scene.announce();
  let isAway = false;
  const cutOff = scene.startProcess(({ db, gateway }) => ({
    db: {
      ...db,
      transaction: (scope, work) =>
        isAway ? Promise.reject(new Error('the database is away')) : db.transaction(scope, work),
    },
    gateway: {
      ...gateway,
      async send(...call) {
        isAway = true;
        return gateway.send(...call);
      },
    },
  }));
  await expect(scene.round(cutOff)).rejects.toThrow('away');
  await scene.round(worker);
  expect(await scene.states(id)).toEqual({ 'consultation in the air': 4 });
  await scene.age(61);
  await Promise.all([scene.round(worker), scene.round(other)]);
  await scene.round(worker);
  expect(await scene.states(id)).toEqual({ 'consultation sent': 4 });
  expect(await texts()).toEqual([1, 1, 1, 1]);
  expect(await scene.ask('select attempts from announcement_recipients group by 1')).toEqual([
    { attempts: 1 },
  ]);
});

test('whoever learns only after its lease that it took somebody sends to nobody whom others ask about by then', async () => {
  await scene.announce();
  const steady = performance.now.bind(performance);
  let hungMs = 0;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => steady() + hungMs);
  const hanging = scene.startProcess(({ db }) => ({
    db: {
      ...db,
      async transaction(scope, work) {
        const done = await db.transaction(scope, work);
        const hasTaken = typeof done === 'object' && done !== null && 'takenAtMs' in done;
        if (hungMs === 0 && hasTaken) {
          hungMs = 70_000;
          await scene.age(70);
          await scene.round(worker);
        }
        return done;
      },
    },
  }));
  await scene.round(hanging).finally(() => clock.mockRestore());
  expect(hungMs).toBe(70_000);
  expect(await texts()).toEqual([0, 0, 0, 0]);
});

test('a batch that is being put down is declared dead by nobody', async () => {
  const announcementId = await scene.announce();
  const batch = { id: randomUUID(), announcementId };
  const rows = await scene.ask<{ id: string; recipient_id: string }>(
    'select id, recipient_id from announcement_recipients',
  );
  const now = scene.clock.now();
  const members = rows.map(({ id }) => id);
  await worker.db.transaction(commune, (tx) => insertBatch(tx, batch, members, now));
  await scene.age(61);
  const settled = rows.map(({ recipient_id }) => ({
    recipient: { channel: 'consultation' as const, recipientId: recipient_id },
    settlement: { state: 'sent' as const, messageId: recipient_id },
  }));
  await worker.db.transaction(commune, async (tx) => {
    await settleBatch(tx, batch, settled, now);
    await other.db.transaction(commune, (late) => setStuckUnknown(late, announcementId, now));
  });
  expect(await scene.states(announcementId)).toEqual({ 'consultation sent': 4 });
});

test('whoever’s village goes to another commune while they are sent to is told as lost, and not sent to once more', async () => {
  await scene.settle([{ number: 4, area: 'suoi' }]);
  const id = await scene.announce();
  const { deps, isCalled, letGo } = lingering();
  const round = scene.round(deps);
  await isCalled;
  await scene.ask(`update areas set path = 'xx.suoi', parent_id = null where id = $1`, [
    areaIds.suoi,
  ]);
  await scene.round(worker);
  letGo();
  await round;
  const between = await scene.states(id);
  await scene.age(61);
  await scene.round(worker);
  await scene.ask(`update areas set path = 'tt.suoi', parent_id = $2 where id = $1`, [
    areaIds.suoi,
    areaIds.commune,
  ]);
  await scene.round(worker);
  expect(between).toMatchObject({ 'consultation in the air': expect.any(Number) });
  expect(await scene.states(id)).toEqual({
    'consultation failed answer-lost': 1,
    'consultation sent': 4,
  });
  expect(await scene.received(4)).toHaveLength(1);
});

test('a worker of the version before, which marks them one by one, gets nobody whom a batch holds or somebody is taking', async () => {
  const id = await scene.announce();
  const markAll = () =>
    other.db.transaction(commune, async (tx) => {
      const { rowCount } = await tx.execute(
        `update announcement_recipients set state = 'sending', attempts = 1, attempt_id = gen_random_uuid(),
          attempted_at = clock_timestamp() where state = 'waiting'`,
      );
      return rowCount;
    });
  const whileTaking = await worker.db.transaction(commune, async (tx) => {
    await take(tx, id, 3);
    return markAll();
  });
  expect([whileTaking, await markAll(), await markAll()]).toEqual([0, 1, 0]);
  expect(await scene.states(id)).toEqual({
    'consultation in the air': 3,
    'consultation sending': 1,
  });
  await scene.age(61);
  await scene.round(worker);
  expect(
    await scene.ask('select state, attempts from announcement_recipients group by 1, 2'),
  ).toEqual([{ state: 'waiting', attempts: 1 }]);
});
