import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findRolesOf } from '#bot/teams/find-roles.ts';
import {
  type CommuneOfTest,
  called,
  makeCommune,
  makeMember,
  zaloId,
} from '#test/support/people.ts';
import { hour, openWorld, type World } from '#test/support/world.ts';

let world: World;
let commune: CommuneOfTest;

beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  commune = await makeCommune(world);
});
afterAll(() => world.close());

type Person = Partial<Parameters<typeof findRolesOf>[1]>;

const rolesOf = async (person: Person) => {
  const known = { appUserId: null, oaUserId: null, ...person };
  const { member, officer } = await world.web.transaction(commune.scope, (tx) =>
    findRolesOf(tx, known),
  );
  return { member: member?.id, officer: officer?.id };
};
const nobody = { member: undefined, officer: undefined };

/** A row of the table besides those of the commune, of the same person. */
const addOfficer = (role: string, code: string, appUserId: string, areaId = commune.id) =>
  world.rows<{ id: string }>(
    `insert into officers (id, code, name, area_id, role, app_user_id)
     values (gen_random_uuid(), $1, 'Đặng Thu Trang', $2, $3, $4) returning id`,
    [code, areaId, role, appUserId],
  );

describe('somebody', () => {
  test('is member, officer or neither, by the id of the Mini App or of the chat', async () => {
    const lan = called(commune.che, 'Lan');
    for (const id of ['appUserId', 'oaUserId'] as const) {
      expect(await rolesOf({ [id]: lan[id] })).toEqual({ member: lan.id, officer: undefined });
      expect(await rolesOf({ [id]: commune.officer[id] })).toEqual({
        member: undefined,
        officer: commune.officer.id,
      });
    }
    expect(await rolesOf({ appUserId: zaloId(), oaUserId: zaloId() })).toEqual(nobody);
  });

  test('without any id is nobody', async () => {
    await world.rows('update members set app_user_id = null, oa_user_id = null');
    await world.rows('update officers set app_user_id = null, oa_user_id = null');
    expect(await rolesOf({})).toEqual(nobody);
  });

  test('has no role after leaving, and none in another commune', async () => {
    const lan = called(commune.che, 'Lan');
    await world.rows(`update members set state = 'left' where id = $1`, [lan.id]);
    await world.rows(`update officers set state = 'left' where id = $1`, [commune.officer.id]);
    const other = await makeCommune(world, 'Xã An Hoà');
    for (const { appUserId } of [lan, commune.officer, other.che.leader, other.officer]) {
      expect(await rolesOf({ appUserId })).toEqual(nobody);
    }
  });
});

describe('of somebody in several teams', () => {
  const twice = async (
    one: Parameters<typeof makeMember>[2],
    other: Parameters<typeof makeMember>[2],
  ) => {
    const appUserId = zaloId();
    // The worse one is there first.
    await makeMember(world, commune.thon3, { ...one, appUserId });
    const better = await makeMember(world, commune.che, { ...other, appUserId });
    expect((await rolesOf({ appUserId })).member).toBe(better.id);
  };
  const name = 'Đinh Thị Mai';

  test('the team that has confirmed them counts, even against one that they would lead', () =>
    twice({ name, state: 'unconfirmed', isLeader: true }, { name }));

  test('the team they lead counts before others', () => twice({ name }, { name, isLeader: true }));

  test('the team they joined first counts', () =>
    twice({ name }, { name, joinedAt: new Date(world.clock.now().getTime() - hour) }));

  test('a team they left does not count', () =>
    twice({ name, state: 'left', isLeader: true }, { name }));
});

test('of somebody who is both, the commune’s office counts before the supervisor’s, and a lost one not at all', async () => {
  const appUserId = zaloId();
  const [supervisor] = await addOfficer('supervisor', `A${zaloId()}`, appUserId);
  const [first] = await addOfficer('officer', `B${zaloId()}`, appUserId);
  await addOfficer('officer', `C${zaloId()}`, appUserId);
  expect((await rolesOf({ appUserId })).officer).toBe(first?.id);
  await world.rows(
    `update officers set state = 'left' where app_user_id = $1 and role = 'officer'`,
    [appUserId],
  );
  expect((await rolesOf({ appUserId })).officer).toBe(supervisor?.id);
});
