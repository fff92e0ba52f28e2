import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { KeptVillageDetail } from '#shared/keeping.ts';
import type { ApiError } from '#shared/sessions.ts';
import { type AppOfTest, openApp } from '#test/support/app.ts';
import { type CommuneOfTest, called, makeCommune, makeResident } from '#test/support/people.ts';
import { opens } from '#test/support/people-mini-app.ts';
import { openWorld, type World } from '#test/support/world.ts';

let world: World;
let app: AppOfTest;
let commune: CommuneOfTest;
let mai: Awaited<ReturnType<typeof opens>>;

beforeAll(async () => {
  world = await openWorld();
  app = await openApp(world);
});
beforeEach(async () => {
  commune = await makeCommune(world);
  mai = await opens(app, commune, commune.administrator.appUserId);
});
afterAll(async () => {
  await app.close();
  await world.close();
});

const path = (id: string) => `/api/staff/keeping/villages/${commune.che.id}/members/${id}`;
const puts = (id: string, change: object) =>
  mai.put<KeptVillageDetail & ApiError>(path(id), {
    name: 'Hoàng Văn Sáu',
    phone: null,
    isLeader: false,
    ...change,
  });
const idsOf = async (id: string) =>
  (
    await world.rows(
      'select oa_user_id, app_user_id, app_user_id_asked_at, bot_user_id from members where id = $1',
      [id],
    )
  )[0];

describe('naming another person for a member', () => {
  beforeEach(() =>
    world.rows(
      `update members set bot_user_id = 'bot-of-' || id, app_user_id_asked_at = now() where team_id = $1`,
      [commune.che.team.id],
    ),
  );

  test('forgets what the bot and the Mini App knew of the one before', async () => {
    const { id } = commune.che.leader;
    const successor = await makeResident(world, commune, commune.che);
    await puts(id, { isLeader: true, residentId: successor.id });
    expect(await idsOf(id)).toEqual({
      oa_user_id: successor.oaUserId,
      app_user_id: successor.appUserId,
      app_user_id_asked_at: null,
      bot_user_id: null,
    });
  });

  test('keeps it where the person stays the same, or was not known by chat before', async () => {
    const { leader } = commune.che;
    const self = await makeResident(world, commune, commune.che, {
      oaUserId: leader.oaUserId,
      appUserId: leader.appUserId,
    });
    await puts(leader.id, { isLeader: true, residentId: self.id });
    expect(await idsOf(leader.id)).toMatchObject({ bot_user_id: `bot-of-${leader.id}` });

    const newcomer = called(commune.che, 'Lan');
    await world.rows('update members set oa_user_id = null, app_user_id = null where id = $1', [
      newcomer.id,
    ]);
    await world.rows(`update members set bot_user_id = 'bot-of-lan' where id = $1`, [newcomer.id]);
    const lan = await makeResident(world, commune, commune.che);
    await puts(newcomer.id, { residentId: lan.id });
    expect(await idsOf(newcomer.id)).toMatchObject({
      oa_user_id: lan.oaUserId,
      bot_user_id: 'bot-of-lan',
    });
  });
});

test('somebody who has left is not made leader, and the team keeps the one it has', async () => {
  const lan = called(commune.che, 'Lan');
  await mai.post(`${path(lan.id)}/leave`);
  const refused = await puts(lan.id, { name: lan.name, isLeader: true });
  expect([refused.status, refused.body.code]).toEqual([409, 'member/left']);
  const leaders = await world.rows('select id from members where team_id = $1 and is_leader', [
    commune.che.team.id,
  ]);
  expect(leaders).toEqual([{ id: commune.che.leader.id }]);
  const renamed = await puts(lan.id, { name: 'Nguyễn Thị Lan (đã nghỉ)' });
  expect(renamed.status).toBe(200);
});
