import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { listRecipients } from '#bot/announcements/sending/list-recipients.ts';
import { readProgress } from '#bot/announcements/sending/read-progress.ts';
import { retryFailed } from '#bot/announcements/sending/retry-failed.ts';
import type { SendingDeps } from '#bot/announcements/sending/sending-deps.ts';
import type { Scope } from '#bot/db/database.ts';
import type { SendOutcome } from '#bot/lib/ports.ts';
import { areaIds, openSendingScene, type SendingScene } from './sending-scene.ts';

const hourMs = 3_600_000;

let scene: SendingScene;
let worker: SendingDeps;
beforeAll(async () => {
  scene = await openSendingScene(6);
  worker = scene.startProcess();
});
beforeEach(() => scene.begin());
afterAll(() => scene.close());

const crowd = (count: number, area: 'che' | 'suoi' = 'che') =>
  Array.from({ length: count }, (_, number) => ({
    number: number + (area === 'che' ? 0 : 3),
    area,
  }));

const usedUp: SendOutcome = {
  kind: 'refused',
  verdict: 'retry',
  code: 'feature-quota-used-up',
  zaloErrorCode: -32,
};
/** A Zalo that counts tries by people, and takes posts in groups; its quota of messages is used up while `isUsedUp`. */
function rationing() {
  const zalo = { isUsedUp: true, tries: 0 };
  const deps = scene.startProcess(({ gateway }) => ({
    gateway: {
      ...gateway,
      async send(_account, _token, to): Promise<SendOutcome> {
        if (to.kind === 'resident') zalo.tries += 1;
        return to.kind === 'resident' && zalo.isUsedUp
          ? usedUp
          : { kind: 'sent', messageId: randomUUID() };
      },
    },
  }));
  return { zalo, deps };
}

test('a used-up quota puts its channel off for an hour, in every process, and no other channel', async () => {
  await scene.settle(crowd(3));
  const id = await scene.announce({ channels: ['consultation', 'team-groups'] });
  const { zalo, deps } = rationing();
  await scene.round(deps);
  const { tries } = zalo;
  expect(await scene.states(id)).toMatchObject({
    'consultation waiting': 3,
    'team-groups sent': 2,
  });
  await scene.advance(hourMs / 2);
  await scene.round(deps);
  const other = rationing();
  await scene.round(other.deps);
  expect([zalo.tries, other.zalo.tries]).toEqual([tries, 0]);
  zalo.isUsedUp = false;
  await scene.advance(hourMs / 2 + 1);
  await scene.round(deps);
  expect(await scene.states(id)).toMatchObject({ 'consultation sent': 3, 'team-groups sent': 2 });
});

test('a channel that rests costs no look at those who wait on it', async () => {
  await scene.settle(crowd(3));
  const id = await scene.announce();
  const { deps } = rationing();
  await scene.round(deps);
  const [before] = await scene.ask('select xmin from announcement_recipients order by id desc');
  const [row] = await scene.ask<{ channel: string }>('select * from announcement_rests');
  expect(row?.channel).toBe('consultation');
  await scene.round(deps);
  expect(
    await scene.ask('select xmin from announcement_recipients order by id desc limit 1'),
  ).toEqual([before]);
  expect(await scene.stateOf(id)).toBe('sending');
});

test('what a person lets be tried again is tried at once', async () => {
  await scene.settle(crowd(3));
  const id = await scene.announce();
  const { zalo, deps } = rationing();
  await scene.round(deps);
  await scene.ask(
    `update announcement_recipients set state = 'failed', reason = 'quota-used-up', next_attempt_at = null`,
  );
  zalo.isUsedUp = false;
  expect(await scene.asOfficer((work) => retryFailed(work, id))).toBe(3);
  await scene.round(deps);
  expect(await scene.states(id)).toEqual({ 'consultation sent': 3 });
});

test('those of a village that went to another commune are ended, and not called reached', async () => {
  await scene.settle([...crowd(3), ...crowd(2, 'suoi')]);
  const id = await scene.announce();
  await scene.ask(`update areas set path = 'xx.suoi', parent_id = null where id = $1`, [
    areaIds.suoi,
  ]);
  await scene.round(worker);
  await scene.ask(`update areas set path = 'tt.suoi', parent_id = $2 where id = $1`, [
    areaIds.suoi,
    areaIds.commune,
  ]);
  expect(await scene.states(id)).toEqual({
    'consultation cancelled area-left': 2,
    'consultation sent': 3,
  });
  expect(await scene.stateOf(id)).toBe('sent');
});

test('the desk is told how many of them it can list no more, so that its list adds up with its numbers', async () => {
  await scene.settle([...crowd(3), ...crowd(2, 'suoi')]);
  const id = await scene.announce();
  const listed = (filter: Parameters<typeof listRecipients>[2] = {}, scope?: Scope) =>
    scene.asOfficer(async ({ tx }) => {
      const { recipients, unlisted } = await listRecipients(tx, id, filter);
      return [recipients.length, unlisted];
    }, scope);
  expect(await listed()).toEqual([5, 0]);
  await scene.ask(`update areas set path = 'xx.suoi', parent_id = null where id = $1`, [
    areaIds.suoi,
  ]);
  await scene.round(worker);
  const [progress] = await scene.asOfficer(
    async ({ tx }) => (await readProgress(tx, [id])).get(id) ?? [],
  );
  const lists = [
    await listed(),
    await listed({ state: 'sent' }),
    await listed({ state: 'cancelled', channel: 'consultation' }),
    await listed({ channel: 'team-groups' }),
    await listed({ cursor: `consultation.${randomUUID()}` }).then((found) => found[1]),
    await listed({}, { kind: 'area', path: 'xx' }),
  ];
  await scene.ask(`update areas set path = 'tt.suoi', parent_id = $2 where id = $1`, [
    areaIds.suoi,
    areaIds.commune,
  ]);
  expect(progress).toMatchObject({ sent: 3, failed: 2 });
  expect(lists).toEqual([[3, 2], [3, 0], [0, 2], [0, 0], 0, [2, 0]]);
});

test('one of them whose answer is still awaited keeps it open, and is then told as lost', async () => {
  await scene.settle(crowd(1, 'suoi'));
  const id = await scene.announce();
  await scene.ask(
    `update announcement_recipients set state = 'sending', attempts = 1, attempt_id = $1, attempted_at = clock_timestamp()`,
    [randomUUID()],
  );
  await scene.ask(`update areas set path = 'xx.suoi', parent_id = null where id = $1`, [
    areaIds.suoi,
  ]);
  await scene.round(worker);
  expect(await scene.stateOf(id)).toBe('sending');
  await scene.age(61);
  await scene.round(worker);
  await scene.ask(`update areas set path = 'tt.suoi', parent_id = $2 where id = $1`, [
    areaIds.suoi,
    areaIds.commune,
  ]);
  expect(await scene.states(id)).toEqual({ 'consultation failed answer-lost': 1 });
  expect(await scene.stateOf(id)).toBe('sent');
});
