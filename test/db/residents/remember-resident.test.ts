import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type PersonIds, rememberResident } from '#bot/residents/remember-resident.ts';
import { chooseVillage } from '#bot/residents/update-resident.ts';
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

const remember = (ids: Partial<PersonIds>, as = world.worker, seenAt?: 'console') =>
  world.work(
    commune.scope,
    (work) =>
      rememberResident(
        work,
        commune.account,
        { oaUserId: undefined, appUserId: undefined, ...ids },
        seenAt,
      ),
    as,
  );
const count = async () =>
  (await world.rows('select 1 from residents where official_account_id = $1', [commune.account.id]))
    .length;

const waitsForOthers = async () => {
  const waiting = await world.rows(
    `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  );
  return waiting.length > 0;
};

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

  test.each([
    { knownBy: 'oaUserId', other: 'appUserId', column: 'app_user_id', isStranger: false },
    // Who writes in a chat is whoever has that chat.
    { knownBy: 'appUserId', other: 'oaUserId', column: 'oa_user_id', isStranger: true },
  ] as const)(
    'known by $knownBy whose $other goes to a stranger at the same moment is heard',
    async ({ knownBy, other, column, isStranger }) => {
      const ids = { oaUserId: zaloId(), appUserId: zaloId() };
      const known = await remember({ [knownBy]: ids[knownBy] });
      const stranger = await remember({ [knownBy]: zaloId() });
      const { heard } = await world.owner.transaction(async (tx) => {
        await tx.execute(
          sql`update residents set ${sql.identifier(column)} = ${ids[other]} where id = ${stranger.id}`,
        );
        const heard = remember(ids);
        await expect.poll(waitsForOthers).toBe(true);
        return { heard };
      });
      expect((await heard).id).toBe(isStranger ? stranger.id : known.id);
      expect(await count()).toBe(2);
    },
  );

  test('of two communes is two residents', async () => {
    const ids = { oaUserId: zaloId(), appUserId: zaloId() };
    const here = await remember(ids);
    commune = await makeCommune(world, 'Xã An Hoà');
    expect((await remember(ids)).id).not.toBe(here.id);
  });

  test('seen at the console alone is nobody’s resident until they come, and one ever after', async () => {
    const appUserId = zaloId();
    const atConsole = () => remember({ appUserId }, world.web, 'console');
    expect(await atConsole()).toMatchObject({ isOnlyAtConsole: true });
    expect(await atConsole()).toMatchObject({ isOnlyAtConsole: true });
    expect(await remember({ appUserId })).toMatchObject({ isOnlyAtConsole: false });
    expect(await atConsole()).toMatchObject({ isOnlyAtConsole: false });
  });

  test('who comes while they sign in to the console is a resident', async () => {
    for (let round = 0; round < 5; round += 1) {
      const appUserId = zaloId();
      await Promise.all([
        remember({ appUserId }, world.web, 'console'),
        remember({ appUserId }),
        remember({ appUserId }, world.web, 'console'),
      ]);
      expect(await remember({ appUserId }, world.web, 'console')).toMatchObject({
        isOnlyAtConsole: false,
      });
    }
  });

  test('who chooses a village at the console lives there', async () => {
    const { id } = await remember({ appUserId: zaloId() }, world.web, 'console');
    await world.work(commune.scope, (work) => chooseVillage(work, id, commune.che.id), world.web);
    const rows = await world.rows('select is_only_at_console from residents where id = $1', [id]);
    expect(rows).toEqual([{ is_only_at_console: false }]);
  });
});
