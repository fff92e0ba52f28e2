import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { IdentityGateway } from '#bot/lib/ports.ts';
import { learnAppUserIds } from '#bot/teams/learn-app-user-ids.ts';
import { type CommuneOfTest, makeCommune, makeMember } from '#test/support/people.ts';
import { scriptIdentity } from '#test/support/people-signed-in.ts';
import { hour, openWorld, type World } from '#test/support/world.ts';

let world: World;
let commune: CommuneOfTest;
let asked: string[];
let zaloKnows: boolean;

beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  commune = await makeCommune(world);
  asked = [];
  zaloKnows = true;
});
afterAll(() => world.close());

const identity: IdentityGateway = {
  ...scriptIdentity(() => new Error('nobody signs in here')),
  findByOaUserId: async (_accessToken, oaUserId) => {
    asked.push(oaUserId);
    return zaloKnows ? { name: 'Lan', appUserId: `app-${oaUserId}` } : undefined;
  },
};
const learn = (account = commune.account) =>
  learnAppUserIds({ db: world.worker, clock: world.clock, identity }, account, 'token');
const unknownPerson = (name: string) => makeMember(world, commune.che, { name, appUserId: null });
const appUserIdOf = async (id: string) => {
  const query = 'select app_user_id from members where id = $1';
  return (await world.rows<{ app_user_id: string | null }>(query, [id]))[0]?.app_user_id;
};

test('those whom an import knows by chat alone are known in the Mini App, officers too', async () => {
  const mai = await unknownPerson('Đinh Thị Mai');
  await world.rows('update officers set app_user_id = null where id = $1', [commune.officer.id]);
  await learn();
  expect(asked.sort()).toEqual([mai.oaUserId, commune.officer.oaUserId].sort());
  expect(await appUserIdOf(mai.id)).toBe(`app-${mai.oaUserId}`);
  await learn();
  expect(asked).toHaveLength(2);
});

test('whom Zalo does not tell about is asked for once a day', async () => {
  zaloKnows = false;
  const mai = await unknownPerson('Đinh Thị Mai');
  await learn();
  world.clock.advance(23 * hour);
  await learn();
  expect(asked).toEqual([mai.oaUserId]);
  world.clock.advance(hour + 1);
  zaloKnows = true;
  await learn();
  expect(await appUserIdOf(mai.id)).toBe(`app-${mai.oaUserId}`);
});

test('a run asks for fifty at most, and for nobody of another commune', async () => {
  for (let index = 0; index < 53; index += 1) await unknownPerson(`Thành viên ${index}`);
  const other = await makeCommune(world, 'Xã An Hoà');
  await learn(other.account);
  expect(asked).toEqual([]);
  await learn();
  expect(asked).toHaveLength(50);
  await learn();
  expect(asked).toHaveLength(53);
});

test('an answer about somebody who is not that member any more is not taken', async () => {
  const mai = await unknownPerson('Đinh Thị Mai');
  const slow: IdentityGateway = {
    ...identity,
    async findByOaUserId(accessToken, oaUserId) {
      await world.rows(`update members set oa_user_id = '7300000000000000001' where id = $1`, [
        mai.id,
      ]);
      return identity.findByOaUserId(accessToken, oaUserId);
    },
  };
  await learnAppUserIds(
    { db: world.worker, clock: world.clock, identity: slow },
    commune.account,
    'token',
  );
  expect(await appUserIdOf(mai.id)).toBeNull();
});
