import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Work } from '#bot/db/work.ts';
import { closeCampaign } from '#bot/visits/close-campaign.ts';
import { createCampaign } from '#bot/visits/create-campaign.ts';
import { listCampaigns, readCampaign } from '#bot/visits/read-campaigns.ts';
import { listHouseholds } from '#bot/visits/read-households.ts';
import type { NewCampaign, VisitDeed } from '#shared/visits.ts';
import { type CommuneOfTest, called, makeCommune } from '#test/support/people.ts';
import { newKey } from '#test/support/people-mini-app.ts';
import { hour, openWorld, type World } from '#test/support/world.ts';
import { goFromDoorToDoor } from './scene.ts';

let world: World;
let commune: CommuneOfTest;
let go: ReturnType<typeof goFromDoorToDoor>;

beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  commune = await makeCommune(world);
  go = goFromDoorToDoor(world, commune);
});
afterAll(() => world.close());

const asStaff = <T>(run: (work: Work) => Promise<T>) => world.work(commune.scope, run, world.web);
const drive = (change: Partial<NewCampaign> = {}): NewCampaign => ({
  idempotencyKey: newKey(),
  name: '45 ngày VNeID mức 2',
  deed: 'vneid-level-2',
  firstDay: '2026-02-20',
  lastDay: '2026-03-31',
  targets: [{ areaId: commune.che.id, target: 4 }],
  ...change,
});
const starts = (change: Partial<NewCampaign> = {}) =>
  asStaff((work) => createCampaign(work, commune, drive(change)));
const done = (people: number, deed: VisitDeed = 'vneid-level-2') => ({ deeds: [{ deed, people }] });
const lan = () => called(commune.che, 'Lan');
const read = (id: string) => asStaff(({ tx }) => readCampaign(tx, commune.id, id));
const sums = async (id: string) =>
  (await read(id)).villages
    .map(({ villageName, target, actual }) => [villageName, target, actual] as const)
    .sort(([one], [other]) => one.localeCompare(other, 'vi'));

describe('a campaign', () => {
  test('counts people in each village, may pass its target, and a missing target is no zero', async () => {
    const { id } = await starts({
      targets: [
        { areaId: commune.che.id, target: 4 },
        { areaId: commune.thon13.id, target: 0 },
      ],
    });
    const [che, thon3] = [await go.house(), await go.house(commune.thon3)];
    await go.visits(lan(), che, done(3));
    await go.visits(lan(), che, done(2));
    await go.visits(lan(), che, done(9, 'health-card'));
    await go.visits(commune.thon3.leader, thon3, done(6));
    expect(await sums(id)).toEqual([
      ['Thôn 13', 0, 0],
      ['Thôn 3', null, 6],
      ['Thôn Chè Kho Làng', 4, 5],
    ]);
  });

  test('counts its own days in Viet Nam, the first and the last included', async () => {
    const { id } = await starts({ firstDay: '2026-03-01', lastDay: '2026-03-02' });
    const house = await go.house();
    const at = (visitedAt: string, people: number) =>
      go.visits(lan(), house, { visitedAt, ...done(people) });
    await at('2026-02-28T16:59:59.999Z', 1);
    await at('2026-02-28T17:00:00.000Z', 2);
    world.clock.advance(24 * hour);
    await at('2026-03-02T16:59:59.999Z', 4);
    await at('2026-03-02T17:00:00.000Z', 8);
    expect((await read(id)).villages.reduce((sum, { actual }) => sum + actual, 0)).toBe(6);
    world.clock.advance(-24 * hour);
  });

  test('has village sums that are the commune’s, before and after a village has ended', async () => {
    const { id } = await starts();
    const [che, thon3] = [await go.house(), await go.house(commune.thon3)];
    await go.visits(lan(), che, done(3));
    await go.visits(commune.thon3.leader, thon3, done(7));
    const total = async () => {
      const [row] = await world.rows<{ people: number }>(
        `select sum(people)::int as people from visit_deeds d join visits v on v.id = d.visit_id
         join areas a on a.id = v.area_id where a.path <@ $1::ltree and d.deed = 'vneid-level-2'`,
        [commune.path],
      );
      return row?.people;
    };
    const sumOfVillages = async () =>
      (await read(id)).villages.reduce((sum, { actual }) => sum + actual, 0);
    expect([await sumOfVillages(), await total()]).toEqual([10, 10]);
    await world.rows(`update areas set valid_to = '2026-03-01' where id = $1`, [commune.thon3.id]);
    expect([await sumOfVillages(), await total()]).toEqual([10, 10]);
    expect(await sums(id)).toContainEqual(['Thôn 3', null, 7]);
  });

  test('with the same key, twice and at once, is one', async () => {
    const input = drive();
    const create = () => asStaff((work) => createCampaign(work, commune, input));
    const made = [...(await Promise.all([create(), create(), create()])), await create()];
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
    expect(await asStaff(({ tx }) => listCampaigns(tx, commune.id))).toHaveLength(1);
    const targets = await world.rows('select from campaign_targets where campaign_id = $1', [
      made[0]?.id,
    ]);
    expect(targets).toHaveLength(1);
  });

  test('with the same key in another commune is another', async () => {
    const other = await makeCommune(world, 'Xã An Hoà');
    const input = drive({ targets: [] });
    const one = await asStaff((work) => createCampaign(work, commune, input));
    const two = await world.work(
      other.scope,
      (work) => createCampaign(work, other, input),
      world.web,
    );
    expect(one.id).not.toBe(two.id);
  });

  test('of a process that dies before its end is none', async () => {
    const input = drive();
    const died = asStaff(async (work) => {
      await createCampaign(work, commune, input);
      throw new Error('killed');
    });
    await expect(died).rejects.toThrow('killed');
    expect(await asStaff(({ tx }) => listCampaigns(tx, commune.id))).toEqual([]);
  });

  test('has targets of its own commune’s villages alone', async () => {
    const other = await makeCommune(world, 'Xã An Hoà');
    for (const areaId of [other.che.id, commune.id, world.newId()]) {
      await expect(starts({ targets: [{ areaId, target: 1 }] })).rejects.toThrow(
        'area/village-unknown',
      );
    }
  });

  test('that is closed counts nothing that is done later, and closing it again changes nothing', async () => {
    const { id } = await starts();
    const house = await go.house();
    await go.visits(lan(), house, done(1));
    const close = () => asStaff((work) => closeCampaign(work, commune.id, id));
    await close();
    world.clock.advance(2 * hour);
    await go.visits(lan(), house, done(5));
    const late = { visitedAt: go.hoursAgo(4), ...done(2) };
    await go.visits(lan(), house, late);
    expect((await close()).isClosed).toBe(true);
    expect(await sums(id)).toContainEqual(['Thôn Chè Kho Làng', 4, 3]);
  });

  test('of another commune is not found', async () => {
    const { id } = await starts();
    const other = await makeCommune(world, 'Xã An Hoà');
    const close = world.work(other.scope, (work) => closeCampaign(work, other.id, id), world.web);
    await expect(close).rejects.toThrow('not-found');
  });

  test('is shown to a village with its own part alone', async () => {
    await starts();
    const seen = await go.inVillage(commune.che, ({ tx }) => listCampaigns(tx, commune.che.id));
    expect(seen.map(({ villages }) => villages)).toEqual([
      [{ areaId: commune.che.id, villageName: 'Thôn Chè Kho Làng', target: 4, actual: 0 }],
    ]);
  });
});

describe('what a house still owes to the drives', () => {
  const owes = async () => {
    const houses = await go.inVillage(commune.che, ({ tx, now }) =>
      listHouseholds(tx, lan(), 'team', now),
    );
    return Object.fromEntries(houses.map(({ name, openDeeds }) => [name, openDeeds]));
  };

  test('is each deed of a running one, until it was done there within its days', async () => {
    await starts();
    await starts({ deed: 'health-card', firstDay: '2026-03-01' });
    await starts({ deed: 'shop-qr', firstDay: '2026-03-03' });
    await starts({ deed: 'bank-account', lastDay: '2026-03-01' });
    const closed = await starts({ deed: 'citizen-app' });
    await asStaff((work) => closeCampaign(work, commune.id, closed.id));
    const [hanh] = [await go.house(), await go.house(commune.che, 'Nhà ông Bính')];
    await go.visits(lan(), hanh, done(1));
    await go.visits(lan(), hanh, {
      visitedAt: '2026-02-27T01:00:00.000Z',
      ...done(1, 'health-card'),
    });
    expect(await owes()).toEqual({
      'Nhà bà Tư Hạnh': ['health-card'],
      'Nhà ông Bính': expect.arrayContaining(['vneid-level-2', 'health-card']),
    });
  });

  test('is nothing in a commune without drives, nor for those of another commune', async () => {
    const other = await makeCommune(world, 'Xã An Hoà');
    const input = drive({ targets: [] });
    await world.work(other.scope, (work) => createCampaign(work, other, input), world.web);
    await go.house();
    expect(await owes()).toEqual({ 'Nhà bà Tư Hạnh': [] });
  });
});
