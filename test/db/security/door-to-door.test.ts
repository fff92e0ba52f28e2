import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Scope } from '#bot/db/database.ts';
import { createCampaign } from '#bot/visits/create-campaign.ts';
import { goFromDoorToDoor } from '#test/db/visits/scene.ts';
import { makeCommune, makeResident } from '#test/support/people.ts';
import { newKey } from '#test/support/people-mini-app.ts';
import { openWorld, type World } from '#test/support/world.ts';
import { inQueue, notAllowed, refusal, runAs } from './two-communes.ts';

let world: World;
let home: Awaited<ReturnType<typeof fill>>;
let faraway: Awaited<ReturnType<typeof fill>>;

beforeAll(async () => {
  world = await openWorld();
  home = await fill('Xã Thanh Tâm');
  faraway = await fill('Xã An Hoà');
});
afterAll(() => world.close());

/** A house, a visit with a deed and a campaign of two villages. */
async function fill(name: string) {
  const commune = await makeCommune(world, name);
  const go = goFromDoorToDoor(world, commune);
  const houses = { che: await go.house(commune.che), thon3: await go.house(commune.thon3) };
  const deeds = [{ deed: 'vneid-level-2' as const, people: 1 }];
  await go.visits(commune.che.leader, houses.che, { deeds, note: 'Chữ nhỏ quá.' });
  await go.visits(commune.thon3.leader, houses.thon3, { deeds });
  const campaign = {
    idempotencyKey: newKey(),
    name: '45 ngày VNeID',
    deed: 'vneid-level-2' as const,
    firstDay: '2026-03-01',
    lastDay: '2026-04-14',
    targets: [commune.che, commune.thon3].map(({ id }) => ({ areaId: id, target: 40 })),
  };
  await world.work(commune.scope, (work) => createCampaign(work, commune, campaign), world.web);
  const resident = await makeResident(world, commune, commune.che);
  const asResident: Scope = {
    kind: 'resident',
    residentId: resident.id,
    communePath: commune.path,
  };
  return { commune, houses, asResident };
}

const seen = async (scope: Scope, table: string) =>
  (await runAs(world.web, scope, `select from ${table}`)).count;
const refused = (scope: Scope, statement: string, values: unknown[] = []) =>
  refusal(runAs(world.web, scope, statement, values));

test.each(['households', 'visits', 'visit_deeds'])(
  '%s are seen in their own village and its commune, by no resident and nowhere else',
  async (table) => {
    const { commune, asResident } = home;
    expect(await seen(commune.che.scope, table)).toBe(1);
    expect(await seen(commune.thon3.scope, table)).toBe(1);
    expect(await seen(commune.scope, table)).toBe(2);
    expect(await seen(faraway.commune.scope, table)).toBe(2);
    for (const scope of [asResident, inQueue, { kind: 'area', path: 'Nowhere' } as const]) {
      expect(await seen(scope, table)).toBe(0);
    }
  },
);

test('plans are read by everybody in the commune, and targets of a village by those above it', async () => {
  for (const table of ['campaigns', 'campaign_targets']) {
    expect(await seen(inQueue, table)).toBe(0);
  }
  expect(await seen(home.commune.che.scope, 'campaigns')).toBe(1);
  expect(await seen(home.commune.che.scope, 'campaign_targets')).toBe(1);
  expect(await seen(home.commune.scope, 'campaign_targets')).toBe(2);
  expect(await seen(faraway.commune.scope, 'campaigns')).toBe(1);
});

describe('a house', () => {
  const add = `insert into households (id, area_id, team_id, name, assigned_to, created_at)
    values (gen_random_uuid(), $1, $2, 'x', $3, now())`;

  test('is written by its own village or commune, for its own team and people', async () => {
    const { commune, asResident } = home;
    const { che, thon3 } = commune;
    expect(await refused(che.scope, add, [che.id, che.team.id, che.leader.id])).toBeUndefined();
    expect(await refused(commune.scope, add, [che.id, che.team.id, null])).toBeUndefined();
    const wrong: [Scope, unknown[]][] = [
      [che.scope, [thon3.id, thon3.team.id, null]],
      [che.scope, [che.id, thon3.team.id, null]],
      [che.scope, [che.id, che.team.id, thon3.leader.id]],
      [faraway.commune.scope, [che.id, che.team.id, null]],
      [asResident, [che.id, che.team.id, null]],
      [inQueue, [che.id, che.team.id, null]],
    ];
    for (const [scope, values] of wrong) expect(await refused(scope, add, values)).toBe(notAllowed);
  });

  test('is changed by nobody who does not see it, and removed by nobody', async () => {
    const rename = `update households set name = 'x'`;
    expect((await runAs(world.web, home.commune.che.scope, rename)).count).toBe(1);
    for (const scope of [home.asResident, inQueue]) {
      expect((await runAs(world.web, scope, rename)).count).toBe(0);
    }
    const move = 'update households set area_id = $1, team_id = $2';
    const there = [home.commune.thon3.id, home.commune.thon3.team.id];
    expect(await refused(home.commune.che.scope, move, there)).toBe(notAllowed);
    expect(await refused(home.commune.scope, 'delete from households')).toBe(notAllowed);
  });
});

describe('a visit', () => {
  const visit = `insert into visits (id, area_id, team_id, member_id, household_id, visited_at, result, created_at)
    values (gen_random_uuid(), $1, $2, $3, $4, now(), 'done', now())`;

  test('is written for a house and by a member of the same village', async () => {
    const { commune, houses, asResident } = home;
    const { che, thon3 } = commune;
    const own = [che.id, che.team.id, che.leader.id, houses.che];
    expect(await refused(che.scope, visit, own)).toBeUndefined();
    const wrong: [Scope, unknown[]][] = [
      [che.scope, [che.id, che.team.id, che.leader.id, houses.thon3]],
      [che.scope, [che.id, che.team.id, thon3.leader.id, houses.che]],
      [commune.scope, [che.id, che.team.id, thon3.leader.id, houses.che]],
      [thon3.scope, own],
      [faraway.commune.scope, own],
      [asResident, own],
      [inQueue, own],
    ];
    for (const [scope, values] of wrong) {
      expect(await refused(scope, visit, values)).toBe(notAllowed);
    }
  });

  test('is rewritten or removed by nobody', async () => {
    for (const statement of [
      `update visits set note = 'x'`,
      'update visit_deeds set people = 30',
      'delete from visits',
      'delete from visit_deeds',
    ]) {
      expect(await refused(home.commune.scope, statement)).toBe(notAllowed);
    }
  });
});

test('a campaign is planned and ended by its own commune alone', async () => {
  const plan = `insert into campaigns (id, area_id, name, deed, first_day, last_day, created_at)
    values (gen_random_uuid(), $1, 'x', 'other', '2026-03-01', '2026-03-02', now())`;
  const { commune, asResident } = home;
  expect(await refused(commune.scope, plan, [commune.id])).toBeUndefined();
  for (const scope of [commune.che.scope, faraway.commune.scope, asResident, inQueue]) {
    expect(await refused(scope, plan, [commune.id])).toBe(notAllowed);
  }
  const close = 'update campaigns set closed_at = now()';
  expect((await runAs(world.web, commune.scope, close)).count).toBe(1);
  for (const scope of [commune.che.scope, asResident, inQueue]) {
    expect((await runAs(world.web, scope, close)).count).toBe(0);
  }
});
