import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { selectWithRetryable } from '#bot/announcements/announcement-desk-store.ts';
import { readProgress } from '#bot/announcements/sending/read-progress.ts';
import { endWaiting } from '#bot/announcements/sending/recipient-store.ts';
import { recordAnnouncementReceipt } from '#bot/announcements/sending/record-announcement-receipt.ts';
import { retryFailed } from '#bot/announcements/sending/retry-failed.ts';
import type { SendingDeps } from '#bot/announcements/sending/sending-deps.ts';
import { inWork } from '#bot/db/work.ts';
import { commune, openSendingScene, type SendingScene } from './sending-scene.ts';

const people = 40;
let scene: SendingScene;
let workers: SendingDeps[];
beforeAll(async () => {
  scene = await openSendingScene(people);
  workers = [scene.startProcess(), scene.startProcess()];
});
beforeEach(() => scene.begin());
afterAll(() => scene.close());

const crowd = Array.from({ length: people }, (_, number) => ({ number }));

/** What `readProgress` answers, and the same counted recipient by recipient; while nothing else goes on. */
async function progressOf(id: string) {
  return scene.asOfficer(async ({ tx }) => {
    const told = (await readProgress(tx, [id])).get(id) ?? [];
    const { rows } = await tx.execute(`
      select channel, count(*) filter (where state in ('waiting', 'sending', 'unknown'))::int as left,
        count(*) filter (where state in ('sent', 'delivered', 'seen'))::int as sent, count(*) filter (where state = 'seen')::int as seen,
        count(*) filter (where state in ('failed', 'expired', 'cancelled'))::int as failed,
        count(*) filter (where state = 'left-out')::int as "leftOut"
      from announcement_recipients where announcement_id = '${id}' group by channel order by channel`);
    return { told, counted: rows };
  });
}

test('progress is told without a look at any recipient', async () => {
  await scene.settle([{ number: 1 }, { number: 2, agrees: false }]);
  const id = await scene.announce();
  await scene.ask('update announcement_recipients set state = $1, reason = $2 where state = $3', [
    'failed',
    'zalo-trouble',
    'waiting',
  ]);
  const holder = await scene.holdRecipients();
  const seen = await scene.asOfficer(async ({ tx }) => ({
    progress: (await readProgress(tx, [id])).get(id),
    retryable: await selectWithRetryable(tx, [id]),
  }));
  await holder.letGo();
  expect(seen).toEqual({
    progress: [{ channel: 'consultation', left: 0, sent: 0, seen: 0, failed: 1, leftOut: 1 }],
    retryable: new Set([id]),
  });
});

test('what is rolled back is not counted, and nobody outside the area is told', async () => {
  await scene.settle(crowd.slice(0, 3));
  const id = await scene.announce();
  const failing = workers[0]?.db.transaction(commune, async (tx) => {
    await endWaiting(tx, id, { state: 'cancelled', reason: 'stopped' });
    throw new Error('gone');
  });
  await expect(failing).rejects.toThrow('gone');
  const { told, counted } = await progressOf(id);
  expect(told).toEqual(counted);
  expect(told).toMatchObject([{ left: 3, failed: 0 }]);
  const elsewhere = await scene.asOfficer(({ tx }) => readProgress(tx, [id]), {
    kind: 'area',
    path: 'tt.che',
  });
  expect(elsewhere).toEqual(new Map());
});

/** The same numbers for the same seed. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

test.each([1, 2])(
  'progress is what a count of all recipients says, whoever dies, retries, cancels, hears late or is erased meanwhile (seed %i)',
  async (seed) => {
    const roll = dice(seed);
    await scene.settle(crowd);
    const id = await scene.announce({ channels: ['team-groups', 'consultation'] });
    const dying = scene.startProcess(({ db }) => ({
      db: {
        ...db,
        async transaction(scope, work) {
          if (roll() < 0.1) throw new Error('killed');
          return db.transaction(scope, async (tx) => {
            const result = await work(tx);
            if (roll() < 0.1) throw new Error('killed');
            return result;
          });
        },
      },
    }));
    const hear = async () => {
      const rows = await scene.ask<{ message_id: string }>(
        'select message_id from announcement_recipients where message_id is not null order by random() limit 5',
      );
      for (const [number, { message_id }] of rows.entries()) {
        const receipt = {
          messageId: message_id,
          state: number % 2 === 0 ? ('seen' as const) : ('delivered' as const),
          at: scene.clock.now(),
        };
        const [worker] = workers;
        if (worker !== undefined)
          await inWork(worker, commune, (work) => recordAnnouncementReceipt(work, receipt));
      }
    };
    const acts: (() => Promise<unknown>)[] = [
      () => Promise.allSettled([...workers, dying].map((one) => scene.round(one))),
      () => Promise.allSettled([scene.round(dying), hear()]),
      () => Promise.all([hear(), hear()]),
      () => scene.age(61),
      () => scene.advance(Math.floor(roll() * 3_600_000)),
      () => scene.faults({ dropAnswer: roll() * 0.5, serverError: roll() * 0.4, seed }),
      () => scene.faults({}),
      () => scene.asOfficer((work) => retryFailed(work, id)),
      () =>
        scene.ask(`update announcement_recipients set state = 'failed', reason = 'too-often' where recipient_id in
          (select recipient_id from announcement_recipients where state = 'waiting' limit 3)`),
      () =>
        scene.ask(
          'update residents set erased_at = now(), oa_user_id = null where id in (select id from residents order by random() limit 1)',
        ),
    ];
    for (let step = 0; step < 30; step += 1) {
      await acts[Math.floor(roll() * acts.length)]?.();
      const { told, counted } = await progressOf(id);
      expect({ step, told }).toEqual({ step, told: counted });
    }
    await scene.ask(`update announcements set state = 'stopped' where id = $1`, [id]);
    await scene.faults({});
    for (const worker of workers) await scene.round(worker);
    const { told, counted } = await progressOf(id);
    expect(told).toEqual(counted);
  },
  60_000,
);

test('however many changes were counted, few rows are read', async () => {
  await scene.settle(crowd);
  const id = await scene.announce();
  const first = workers[0];
  if (first === undefined) return;
  await scene.round(first);
  const rows = await scene.ask<{ message_id: string }>(
    'select message_id from announcement_recipients',
  );
  const hear = (state: 'delivered' | 'seen') => (row: { message_id: string }) =>
    inWork(first, commune, (work) =>
      recordAnnouncementReceipt(work, {
        messageId: row.message_id,
        state,
        at: scene.clock.now(),
      }),
    );
  await Promise.all(rows.map(hear('delivered')));
  await Promise.all(rows.map(hear('seen')));
  const [kept] = await scene.ask<{ rows: number }>(
    'select count(*)::int as rows from announcement_counts where announcement_id = $1',
    [id],
  );
  expect(kept?.rows).toBeLessThan(120);
  const { told, counted } = await progressOf(id);
  expect(told).toEqual(counted);
  expect(told).toMatchObject([{ sent: people, seen: people }]);
});
