import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { retryFailed } from '#bot/announcements/sending/retry-failed.ts';
import { readWorkNeeds } from '#bot/reports/home-needs.ts';
import { areaIds, openSendingScene, type SendingScene } from './sending-scene.ts';

const dayMs = 24 * 3_600_000;

let scene: SendingScene;
beforeAll(async () => {
  scene = await openSendingScene(2);
});
beforeEach(async () => {
  await scene.begin();
  await scene.settle([{ number: 0 }, { number: 1 }]);
});
afterAll(() => scene.close());

/** How many announcements home says somebody should look at. */
async function shown(): Promise<number> {
  const needs = await scene.asOfficer(({ tx }) =>
    readWorkNeeds(tx, Object.values(areaIds), scene.clock.now()),
  );
  return needs.find(({ kind }) => kind === 'failed-announcements')?.count ?? 0;
}

async function announced(
  state: string,
  reason: string,
  change: Parameters<SendingScene['announce']>[0] = {},
): Promise<string> {
  const id = await scene.announce(change);
  await scene.ask(
    `update announcement_recipients set state = $2, reason = $3 where announcement_id = $1 and state = 'waiting'`,
    [id, state, reason],
  );
  await scene.ask(`update announcements set state = 'sent', finished_at = now() where id = $1`, [
    id,
  ]);
  return id;
}

test.each(['zalo-trouble', 'account-disconnected', 'group-gone', 'quota-used-up'])(
  'what failed by %s is shown until it is tried again',
  async (reason) => {
    const id = await announced('failed', reason);
    expect(await shown()).toBe(1);
    await scene.asOfficer((work) => retryFailed(work, id));
    expect(await shown()).toBe(0);
  },
);

test('what Zalo does not take as it is written is shown, and leaves with being withdrawn', async () => {
  const id = await announced('failed', 'bad-content');
  expect(await shown()).toBe(1);
  await scene.ask('update announcements set withdrawn_at = now() where id = $1', [id]);
  expect(await shown()).toBe(0);
});

test.each([
  ['expired', 'expired'],
  ['cancelled', 'stopped'],
  ['failed', 'blocked-us'],
  ['failed', 'answer-lost'],
  ['left-out', 'muted'],
])('what is %s by %s is not shown: nobody can do anything about it', async (state, reason) => {
  await announced(state, reason);
  expect(await shown()).toBe(0);
});

test('what is over or was withdrawn is not shown', async () => {
  const soon = new Date(scene.clock.now().getTime() + dayMs);
  const withdrawn = await announced('failed', 'zalo-trouble');
  await announced('failed', 'zalo-trouble', { eventStartsAt: soon });
  expect(await shown()).toBe(2);
  await scene.ask('update announcements set withdrawn_at = now() where id = $1', [withdrawn]);
  await scene.advance(dayMs);
  expect(await shown()).toBe(0);
});

test('what was said again since is not shown', async () => {
  const first = await announced('failed', 'zalo-trouble');
  await scene.advance(dayMs);
  await announced('cancelled', 'stopped', { repeats: first });
  expect(await shown()).toBe(0);
});
