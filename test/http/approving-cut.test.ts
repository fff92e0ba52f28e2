import { request } from 'node:http';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { DeskAnnouncementDetail } from '#shared/announcing.ts';
import { draftFor } from '#test/support/announce.ts';
import { type AppOfTest, openApp } from '#test/support/app.ts';
import { type CommuneOfTest, makeCommune } from '#test/support/people.ts';
import { opens } from '#test/support/people-mini-app.ts';
import { openWorld, type World } from '#test/support/world.ts';

let world: World;
let app: AppOfTest;
let commune: CommuneOfTest;
let tuan: Awaited<ReturnType<typeof opens>>;
let address: string;
let path: string;

beforeAll(async () => {
  world = await openWorld();
  app = await openApp(world);
  address = await app.app.listen({ host: '127.0.0.1', port: 0 });
});
beforeEach(async () => {
  commune = await makeCommune(world);
  const nhung = await opens(app, commune, commune.officer.appUserId);
  tuan = await opens(app, commune, commune.approver.appUserId);
  path = `/api/staff/announcements/${world.newId()}`;
  await nhung.put(path, draftFor(commune, { channels: ['team-groups'] }));
  expect((await nhung.post(`${path}/submit`, { revision: 1 })).status).toBe(200);
});
afterAll(async () => {
  await app.close();
  await world.close();
});

const approves = () => tuan.post<DeskAnnouncementDetail>(`${path}/approve`, { revision: 1 });
const state = async () => (await tuan.get<DeskAnnouncementDetail>(path)).body.state;
const frozen = async () =>
  (
    await world.rows('select 1 from announcement_recipients where announcement_id = $1', [
      path.split('/').at(-1),
    ])
  ).length;

/** Does `act` while an approval is in the middle of freezing; gives who freezes. */
async function whileFreezing(approve: () => void, act: (pid: number) => Promise<unknown>) {
  const holder = await world.worker.pool.connect();
  try {
    await holder.query('begin; set local role none');
    await holder.query('lock table announcement_recipients in share mode');
    approve();
    const pid = await vi.waitFor(async () => {
      const [waiting] = await world.rows<{ pid: number }>(
        `select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
           and query like '%freeze_announcement%'`,
      );
      expect(waiting).toBeDefined();
      return waiting?.pid ?? 0;
    }, 5_000);
    await act(pid);
    await holder.query('rollback');
  } finally {
    holder.release();
  }
}

test('an approval that dies in the middle of freezing approved nothing, and is given once more', async () => {
  let first: ReturnType<typeof approves> | undefined;
  await whileFreezing(
    () => {
      first = approves();
    },
    (pid) => world.rows('select pg_terminate_backend($1)', [pid]),
  );
  expect((await first)?.status).toBeGreaterThanOrEqual(500);
  expect([await state(), await frozen()]).toEqual(['waiting-approval', 0]);
  expect((await approves()).status).toBe(200);
  const recipients = await frozen();
  expect([await state(), recipients > 0]).toEqual(['sending', true]);
  expect((await approves()).status).toBe(200);
  expect(await frozen()).toBe(recipients);
});

test('an approver whose connection is cut has approved all the same, and finds it so', async () => {
  const body = JSON.stringify({ revision: 1 });
  const asked = request(`${address}${path}/approve`, {
    method: 'POST',
    headers: { authorization: `Bearer ${tuan.token}`, 'content-type': 'application/json' },
  });
  const cut = new Promise((resolve) => asked.once('error', resolve));
  await whileFreezing(
    () => asked.end(body),
    async () => {
      asked.destroy(new Error('cut'));
      await cut;
    },
  );
  await vi.waitFor(async () => expect(await state()).toBe('sending'), 5_000);
  const recipients = await frozen();
  expect(recipients).toBeGreaterThan(0);
  expect(await approves()).toMatchObject({ status: 200, body: { state: 'sending' } });
  expect(await frozen()).toBe(recipients);
});
