import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type PersonIds, rememberResident } from '#bot/residents/remember-resident.ts';
import { type CommuneOfTest, makeCommune, zaloId } from '#test/support/people.ts';
import { openWorld, type World } from '#test/support/world.ts';

let world: World;
let commune: CommuneOfTest;

beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  commune = await makeCommune(world);
});
afterAll(() => world.close());

const remember = (ids: Partial<PersonIds>, as = world.worker) =>
  world.work(
    commune.scope,
    (work) =>
      rememberResident(work, commune.account, {
        oaUserId: undefined,
        appUserId: undefined,
        ...ids,
      }),
    as,
  );
const count = async () =>
  (await world.rows('select 1 from residents where official_account_id = $1', [commune.account.id]))
    .length;

describe('a person', () => {
  test('is made on first sight, in the commune, without a village', async () => {
    const oaUserId = zaloId();
    expect(await remember({ oaUserId })).toMatchObject({
      oaUserId,
      appUserId: null,
      areaId: commune.id,
      villageChosenAt: null,
      createdAt: world.clock.now(),
    });
  });

  test('is the same on every later sight', async () => {
    const ids = { oaUserId: zaloId(), appUserId: zaloId() };
    const first = await remember(ids);
    expect(await remember(ids)).toEqual(first);
    expect(await remember({ oaUserId: ids.oaUserId })).toEqual(first);
    expect(await remember({ appUserId: ids.appUserId })).toEqual(first);
    expect(await count()).toBe(1);
  });

  test('seen by chat and by Mini App at once is one, however many look', async () => {
    const ids = { oaUserId: zaloId(), appUserId: zaloId() };
    const seen = await Promise.all([
      remember(ids),
      remember(ids, world.web),
      remember(ids),
      remember(ids, world.web),
    ]);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(1);
    expect(await count()).toBe(1);
  });

  test('known by Mini App learns the id of the chat from a signed event', async () => {
    const ids = { oaUserId: zaloId(), appUserId: zaloId() };
    const byApp = await remember({ appUserId: ids.appUserId });
    expect(await remember(ids)).toEqual({ ...byApp, oaUserId: ids.oaUserId });
  });

  test('known by chat learns the id of the Mini App', async () => {
    const ids = { oaUserId: zaloId(), appUserId: zaloId() };
    const byChat = await remember({ oaUserId: ids.oaUserId });
    expect(await remember(ids)).toEqual({ ...byChat, appUserId: ids.appUserId });
  });

  test('known as two strangers stays two, and neither takes the id of the other', async () => {
    const ids = { oaUserId: zaloId(), appUserId: zaloId() };
    const byChat = await remember({ oaUserId: ids.oaUserId });
    const byApp = await remember({ appUserId: ids.appUserId });
    expect(await remember(ids)).toEqual(byChat);
    expect(await remember({ appUserId: ids.appUserId })).toEqual(byApp);
  });

  test('of two communes is two residents', async () => {
    const ids = { oaUserId: zaloId(), appUserId: zaloId() };
    const here = await remember(ids);
    commune = await makeCommune(world, 'Xã An Hoà');
    expect((await remember(ids)).id).not.toBe(here.id);
  });
});
