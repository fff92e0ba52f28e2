import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { insertBatch } from '#bot/announcements/sending/batch-store.ts';
import { released, type Settlement } from '#bot/announcements/sending/recipient-rules.ts';
import { setStuckUnknown } from '#bot/announcements/sending/recipient-store.ts';
import { retryFailed } from '#bot/announcements/sending/retry-failed.ts';
import type { SendingOptions } from '#bot/announcements/sending/send-announcements.ts';
import type { SendingDeps } from '#bot/announcements/sending/sending-deps.ts';
import { settleBatch } from '#bot/announcements/sending/settlement-store.ts';
import { commune, openSendingScene, type SendingScene } from './sending-scene.ts';

let scene: SendingScene;
let worker: SendingDeps;
beforeAll(async () => {
  scene = await openSendingScene(1);
  worker = scene.startProcess();
});
beforeEach(() => scene.begin());
afterAll(() => scene.close());

const crowd = (count: number) => Array.from({ length: count }, (_, number) => ({ number }));

/** A Zalo that takes everything; `before` is told of each call, and may refuse to be reached. */
const taking = (before: (call: number, kind: string) => Promise<'reached' | 'not-reached'>) => {
  let calls = 0;
  return scene.startProcess(({ gateway }) => ({
    gateway: {
      ...gateway,
      async send(_account, _token, to) {
        calls += 1;
        const reached = await before(calls, to.kind);
        return reached === 'reached'
          ? { kind: 'sent', messageId: randomUUID() }
          : { kind: 'not-reached' };
      },
    },
  }));
};

test('a failed try is next when its time has come, not behind the whole crowd', async () => {
  await scene.begin({ requestsPerMinute: 60 });
  await scene.settle(crowd(30));
  const id = await scene.announce({ channels: ['team-groups', 'consultation'] });
  let posts = 0;
  const blinking = taking(async (_, kind) => {
    if (kind === 'group') posts += 1;
    return kind === 'group' && posts <= 2 ? 'not-reached' : 'reached';
  });
  const cursors: NonNullable<SendingOptions['cursors']> = new Map();
  await scene.round(blinking, { cursors });
  expect(await scene.states(id)).toMatchObject({ 'team-groups waiting': 2 });
  await scene.advance(60_000);
  await scene.ask(`update send_rates set refilled_at = refilled_at - interval '1 minute'`);
  await scene.round(blinking, { cursors });
  const states = await scene.states(id);
  expect(states).toMatchObject({ 'team-groups sent': 2 });
  expect(states['consultation waiting']).toBeGreaterThan(0);
});

test('the rate that replies wait for is not touched where nothing is due', async () => {
  await scene.settle(crowd(3));
  await scene.moveTo(23);
  const id = await scene.announce();
  await scene.round(worker);
  await scene.moveTo(9);
  await scene.ask(`update announcement_recipients set next_attempt_at = $1`, [
    new Date(scene.clock.now().getTime() + 60_000),
  ]);
  await scene.round(worker);
  expect(await scene.states(id)).toEqual({ 'consultation waiting': 3 });
  expect(await scene.ask('select tokens from send_rates')).toEqual([]);
});

test('a pause is obeyed after the few that were taken already', async () => {
  await scene.settle(crowd(650));
  const id = await scene.announce();
  const pausing = taking(async (call) => {
    if (call === 1)
      await scene.ask(`update announcements set state = 'paused' where id = $1`, [id]);
    return 'reached';
  });
  await scene.round(pausing);
  const states = await scene.states(id);
  expect(states['consultation waiting']).toBeGreaterThan(0);
});

test('nobody is sent to by what was known more than 192 calls before', async () => {
  await scene.settle(crowd(650));
  const id = await scene.announce();
  const pausedAt = 90;
  let pause: Promise<unknown> = Promise.resolve();
  const pausing = taking(async (call) => {
    if (call === pausedAt)
      pause = scene.ask(`update announcements set state = 'paused' where id = $1`, [id]);
    await pause;
    return 'reached';
  });
  await scene.round(pausing);
  expect((await scene.states(id))['consultation sent']).toBeLessThanOrEqual(pausedAt + 192);
});

test('whoever comes late in a batch is sent to, or left out, by what is known at their turn', async () => {
  await scene.settle(crowd(300));
  const id = await scene.announce();
  let withdrawal: Promise<unknown> = Promise.resolve();
  const withdrawing = taking(async (call) => {
    if (call === 1)
      withdrawal = scene.ask(`update consents set withdrawn_at = now() where resident_id =
        (select recipient_id from announcement_recipients order by id desc limit 1)`);
    await withdrawal;
    return 'reached';
  });
  await scene.round(withdrawing);
  expect(await scene.states(id)).toEqual({
    'consultation sent': 299,
    'consultation left-out no-consent': 1,
  });
});

test('whoever was not called yet when the database went away waits on, and is not looked for at Zalo', async () => {
  await scene.settle(crowd(300));
  const id = await scene.announce();
  let isNextAway = false;
  const cutOff = taking(async (call) => {
    if (call === 40) isNextAway = true;
    return 'reached';
  });
  const { db } = cutOff;
  const transaction: typeof db.transaction = (scope, work) => {
    if (!isNextAway) return db.transaction(scope, work);
    isNextAway = false;
    return Promise.reject(new Error('the database is away'));
  };
  await expect(scene.round({ ...cutOff, db: { ...db, transaction } })).rejects.toThrow('away');
  const { 'consultation sent': sent = 0, ...others } = await scene.states(id);
  expect(others).toEqual({ 'consultation waiting': 300 - sent });
});

test('what a refused token gave back is sent with the new one, however late another line found nothing', async () => {
  await scene.settle(crowd(5));
  const id = await scene.announce();
  const isRenewed = Promise.withResolvers<void>();
  const isFoundEmpty = Promise.withResolvers<void>();
  let isTaken = false;
  const isAnyInTheAir = async () =>
    (await scene.ask('select 1 from announcement_batches')).length > 0;
  const late = scene.startProcess(({ db, gateway, tokens }) => ({
    db: {
      ...db,
      async transaction(scope, work) {
        const done = await db.transaction(scope, work);
        if (isTaken && done === undefined && (await isAnyInTheAir())) {
          isFoundEmpty.resolve();
          await isRenewed.promise;
        }
        isTaken ||= typeof done === 'object' && done !== null && 'batch' in done;
        return done;
      },
    },
    gateway: {
      ...gateway,
      async send(_account, token) {
        await isFoundEmpty.promise;
        return token === 'new'
          ? { kind: 'sent', messageId: randomUUID() }
          : {
              kind: 'refused',
              verdict: 'renew-token',
              code: 'token-invalid',
              zaloErrorCode: -216,
            };
      },
    },
    tokens: {
      ...tokens,
      async renew() {
        isRenewed.resolve();
        return 'new';
      },
    },
  }));
  await scene.round(late);
  expect(await scene.states(id)).toEqual({ 'consultation sent': 5 });
});

test('an announcement whose files are slow to upload holds up no other', async () => {
  await scene.settle(crowd(3));
  const plain = await scene.announce();
  await scene.advance(1_000);
  const slow = await scene.announce();
  await scene.ask(
    `insert into announcement_files (id, announcement_id, kind, name, content_type, size_bytes, bytes, created_at, idempotency_key)
      values (gen_random_uuid(), $1, 'document', 'giấy mời.pdf', 'application/pdf', 4, '%PDF', now(), 'd')`,
    [slow],
  );
  let letGo = () => {};
  const isLetGo = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const uploading = scene.startProcess(({ announcing, gateway }) => ({
    gateway: { ...gateway, send: async () => ({ kind: 'sent', messageId: randomUUID() }) },
    announcing: {
      ...announcing,
      async upload(token, file) {
        await isLetGo;
        return announcing.upload(token, file);
      },
    },
  }));
  const round = scene.round(uploading);
  try {
    await expect.poll(() => scene.states(plain)).toEqual({ 'consultation sent': 3 });
    expect(await scene.states(slow)).toEqual({ 'consultation waiting': 3 });
  } finally {
    letGo();
    await round;
  }
  expect(await scene.states(slow)).toEqual({ 'consultation sent': 3 });
});

test('whoever settles a batch that was declared dead meanwhile says only what is sure', async () => {
  await scene.settle(crowd(2));
  const announcementId = await scene.announce();
  const rows = await scene.ask<{ id: string; recipient_id: string }>(
    'select id, recipient_id from announcement_recipients order by id',
  );
  const batch = { id: randomUUID(), announcementId };
  const now = scene.clock.now();
  await worker.db.transaction(commune, (tx) =>
    insertBatch(
      tx,
      batch,
      rows.map((row) => row.id),
      now,
    ),
  );
  await scene.age(61);
  await worker.db.transaction(commune, (tx) => setStuckUnknown(tx, announcementId, now));
  expect(await scene.states(announcementId)).toEqual({ 'consultation unknown': 2 });
  const settlements: Settlement[] = [
    { state: 'left-out', reason: 'muted', zaloErrorCode: null },
    { state: 'sent', messageId: 'm' },
  ];
  const settled = rows.map((row, place) => ({
    recipient: { channel: 'consultation' as const, recipientId: row.recipient_id },
    settlement: settlements[place] ?? released,
  }));
  await worker.db.transaction(commune, (tx) => settleBatch(tx, batch, settled, now));
  expect(await scene.states(announcementId)).toEqual({
    'consultation sent': 1,
    'consultation unknown': 1,
  });
  expect(await scene.ask('select distinct attempts from announcement_recipients')).toEqual([
    { attempts: 1 },
  ]);
});

test('a retry forgets no try whose answer may have been lost, and opens nothing where nobody is retried', async () => {
  await scene.settle(crowd(1));
  const id = await scene.announce();
  await scene.ask(
    `update announcement_recipients set state = 'failed', reason = 'zalo-trouble', attempts = 9`,
  );
  expect(await scene.asOfficer((work) => retryFailed(work, id))).toBe(1);
  expect(await scene.ask('select attempts from announcement_recipients')).toEqual([
    { attempts: 1 },
  ]);
  await scene.ask(`update announcement_recipients set state = 'failed', reason = 'answer-lost'`);
  await scene.round(worker);
  expect(await scene.asOfficer((work) => retryFailed(work, id))).toBe(0);
  expect(await scene.stateOf(id)).toBe('sent');
});
