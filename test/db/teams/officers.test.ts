import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addOfficer } from '#bot/teams/add-officer.ts';
import { changeOfficer } from '#bot/teams/change-officer.ts';
import { inviteOfficer } from '#bot/teams/invite-officer.ts';
import { listDesk } from '#bot/teams/list-desk.ts';
import { takeInvitation } from '#bot/teams/take-invitation.ts';
import type { Officer } from '#bot/teams/team.table.ts';
import type { OfficerChange } from '#shared/officers.ts';
import { type CommuneOfTest, makeCommune, makeResident, zaloId } from '#test/support/people.ts';
import { refusal } from '#test/support/refusal.ts';
import { hour, minute, openWorld, type World } from '#test/support/world.ts';

let world: World;
let commune: CommuneOfTest;

beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  commune = await makeCommune(world);
});
afterAll(() => world.close());

const list = async () =>
  (
    await world.work(
      commune.scope,
      (work) => listDesk(work, commune.id, commune.administrator.id),
      world.web,
    )
  ).officers;
const one = async (id: string) => (await list()).find((officer) => officer.id === id);
const add = (id: string, code: string, by: Officer = commune.administrator) =>
  world.work(
    commune.scope,
    (work) => addOfficer(work, by, id, { code, name: 'Ngô Đức Thắng', role: 'officer' }),
    world.web,
  );
const change = (id: string, what: OfficerChange, by: Officer = commune.administrator) =>
  world.work(commune.scope, (work) => changeOfficer(work, by, id, what), world.web);
const acts = () =>
  world.rows('select act, before, after from audit_entries where area_id = $1 order by ctid', [
    commune.id,
  ]);
const newCode = () => `M${zaloId().slice(-10)}`;

test('whoever has written to their area’s account within seven days can be told there', async () => {
  const { officer, account } = commune;
  const canBeTold = async () => (await one(officer.id))?.canBeTold;
  expect(await canBeTold()).toBe(false);
  await makeResident(world, commune, commune, {
    oaUserId: officer.oaUserId,
    officialAccountId: account.id,
    lastInteractionAt: world.clock.now(),
  });
  expect(await canBeTold()).toBe(true);
  world.clock.advance(7 * 24 * hour + minute);
  expect(await canBeTold()).toBe(false);
});

describe('adding', () => {
  test('puts somebody on the list without an account, once, and is written down once', async () => {
    const [id, code] = [world.newId(), newCode()];
    await Promise.all([add(id, code), add(id, code)]);
    expect(await one(id)).toEqual({
      id,
      code,
      name: 'Ngô Đức Thắng',
      role: 'officer',
      areaName: 'Xã Thanh Tâm',
      state: 'active',
      isLinked: false,
      canBeTold: false,
      isMe: false,
      invitedUntil: null,
    });
    expect(await acts()).toEqual([
      { act: 'officer.added', before: null, after: { code, role: 'officer' } },
    ]);
  });

  test('with a code that somebody has, also elsewhere, is refused', async () => {
    const elsewhere = await makeCommune(world, 'Xã Bình Minh');
    expect(await refusal(add(world.newId(), commune.officer.code))).toBe('officer/code-taken');
    expect(await refusal(add(world.newId(), elsewhere.officer.code))).toBe('officer/code-taken');
  });

  test('or inviting is refused to whoever has just lost the right to keep the list', async () => {
    await change(commune.officer.id, { role: 'administrator' });
    await change(commune.administrator.id, { role: 'approver' }, commune.officer);
    const id = world.newId();
    expect(await refusal(add(id, newCode()))).toBe('session/not-allowed');
    const invites = world.work(
      commune.scope,
      (work) => inviteOfficer(work, commune.administrator, commune.approver.id),
      world.web,
    );
    expect(await refusal(invites)).toBe('session/not-allowed');
    expect(await one(id)).toBeUndefined();
  });

  test('in another commune, or as a supervisor, is refused by the database itself', async () => {
    const elsewhere = await makeCommune(world, 'Xã Bình Minh');
    const insert = (areaId: string, role: string) =>
      world.web.transaction(commune.scope, (tx) =>
        tx.execute(
          `insert into officers (id, code, name, area_id, role) values ('${world.newId()}', '${newCode()}', 'x', '${areaId}', '${role}')`,
        ),
      );
    const refused = { cause: { message: expect.stringContaining('row-level security') } };
    await expect(insert(elsewhere.id, 'officer')).rejects.toMatchObject(refused);
    await expect(insert(commune.id, 'supervisor')).rejects.toMatchObject(refused);
  });
});

describe('for an area of several communes', () => {
  /** A province (or special zone) with the commune and another one in it, and its administrator. */
  async function province() {
    const [parent] = await world.rows<{ id: string; path: string }>(
      'select p.id, p.path::text as path from areas p join areas a on a.parent_id = p.id where a.id = $1',
      [commune.id],
    );
    if (parent === undefined) throw new Error('no province');
    const second = world.newId();
    await world.rows(
      `insert into areas (id, code, name, level, parent_id, path) values ($1, $2, 'Xã An Hoà', 'commune', $3, $4)`,
      [second, `X-${second}`, parent.id, `${parent.path}.x${second.replaceAll('-', '')}`],
    );
    const id = world.newId();
    await world.rows(
      `insert into officers (id, code, name, area_id, role, app_user_id) values ($1, $2, 'Phạm Thu Hà', $3, 'administrator', $4)`,
      [id, newCode(), parent.id, `app-${id}`],
    );
    const scope = { kind: 'area', path: parent.path } as const;
    const by = { id, areaId: parent.id };
    const puts = (officerId: string, areaId?: string) =>
      world.work(
        scope,
        (work) =>
          addOfficer(work, by, officerId, {
            code: newCode(),
            name: 'Ngô Đức Thắng',
            role: 'officer',
            ...(areaId === undefined ? {} : { areaId }),
          }),
        world.web,
      );
    const sees = () => world.work(scope, (work) => listDesk(work, parent.id, id), world.web);
    return { parent, second, scope, by, puts, sees };
  }

  test('an officer is put where their administrator says, and is on the lists of both', async () => {
    const { second, puts, sees } = await province();
    const [there, here] = [world.newId(), world.newId()];
    await puts(there, commune.id);
    await puts(here);
    const { areas, officers } = await sees();
    expect(areas.map(({ name }) => name)).toEqual([
      'Tỉnh Sông Châu',
      ...areas.slice(1).map(({ name }) => name),
    ]);
    expect(
      areas
        .map(({ id }) => id)
        .slice(1)
        .sort(),
    ).toEqual([commune.id, second].sort());
    expect(officers.find(({ id }) => id === there)?.areaName).toBe('Xã Thanh Tâm');
    expect(officers.find(({ id }) => id === here)?.areaName).toBe('Tỉnh Sông Châu');
    expect(await one(there)).toMatchObject({ state: 'active' });
    expect(await one(here)).toBeUndefined();
    expect(await acts()).toEqual([
      { act: 'officer.added', before: null, after: { code: expect.any(String), role: 'officer' } },
    ]);
  });

  test('nobody is put into a village, an area that ended, one outside, or above', async () => {
    const { second, puts } = await province();
    const elsewhere = await makeCommune(world, 'Xã Bình Minh');
    await world.rows('update areas set valid_to = current_date where id = $1', [second]);
    for (const areaId of [commune.che.id, second, elsewhere.id, world.newId()]) {
      expect(await refusal(puts(world.newId(), areaId))).toBe('not-found');
    }
    const { parent } = await province();
    const upwards = world.work(
      commune.scope,
      (work) =>
        addOfficer(work, commune.administrator, world.newId(), {
          code: newCode(),
          name: 'Ngô Đức Thắng',
          role: 'officer',
          areaId: parent.id,
        }),
      world.web,
    );
    expect(await refusal(upwards)).toBe('not-found');
  });

  test('those of a commune are changed and invited from above, also its last administrator', async () => {
    const { scope, by } = await province();
    const last = commune.administrator.id;
    await world.work(scope, (work) => changeOfficer(work, by, last, { state: 'left' }), world.web);
    expect(await one(last)).toMatchObject({ state: 'left' });
    await world.work(
      scope,
      (work) => changeOfficer(work, by, last, { state: 'active' }),
      world.web,
    );
    const invited = world.work(scope, (work) => inviteOfficer(work, by, last), world.web);
    await expect(invited).resolves.toMatchObject({ code: expect.stringMatching(/^.{4}-.{4}$/) });
  });
});

describe('changing', () => {
  test('gives another role and name, and tells both before and after', async () => {
    await change(commune.officer.id, { role: 'approver' });
    await change(commune.officer.id, { role: 'approver' });
    await change(commune.officer.id, { name: 'Nguyễn Hồng Nhung' });
    expect(await one(commune.officer.id)).toMatchObject({
      role: 'approver',
      name: 'Nguyễn Hồng Nhung',
    });
    expect(await acts()).toEqual([
      { act: 'officer.role-changed', before: { role: 'officer' }, after: { role: 'approver' } },
      {
        act: 'officer.renamed',
        before: { name: commune.officer.name },
        after: { name: 'Nguyễn Hồng Nhung' },
      },
    ]);
  });

  test('lets somebody leave and come back', async () => {
    await change(commune.officer.id, { state: 'left' });
    expect(await one(commune.officer.id)).toMatchObject({ state: 'left' });
    await change(commune.officer.id, { state: 'active' });
    expect((await acts()).map((entry) => (entry as { act: string }).act)).toEqual([
      'officer.left',
      'officer.returned',
    ]);
  });

  test('the last administrator neither leaves nor becomes less', async () => {
    const { id } = commune.administrator;
    expect(await refusal(change(id, { state: 'left' }))).toBe('officer/last-administrator');
    expect(await refusal(change(id, { role: 'approver' }))).toBe('officer/last-administrator');
    expect(await refusal(change(id, { name: 'Đỗ Mai' }))).toBe('done');
  });

  test('the last administrator stays while the only other one has no Zalo account to come in with', async () => {
    await change(commune.officer.id, { role: 'administrator' });
    await world.rows('update officers set oa_user_id = null, app_user_id = null where id = $1', [
      commune.officer.id,
    ]);
    const { id } = commune.administrator;
    expect(await refusal(change(id, { state: 'left' }))).toBe('officer/last-administrator');
  });

  test('of two administrators who take each other away at once, one stays', async () => {
    await change(commune.officer.id, { role: 'administrator' });
    const [one, other] = [commune.administrator, commune.officer];
    const ends = await Promise.all([
      refusal(change(other.id, { state: 'left' }, one)),
      refusal(change(one.id, { role: 'officer' }, other)),
    ]);
    expect(ends.sort()).toEqual(['done', 'session/not-allowed']);
    expect(
      (await list()).filter((who) => who.role === 'administrator' && who.state === 'active'),
    ).toHaveLength(1);
  });

  test('of two administrators who leave at once, one stays', async () => {
    await change(commune.officer.id, { role: 'administrator' });
    const [one, other] = [commune.administrator, commune.officer];
    const ends = await Promise.all([
      refusal(change(one.id, { state: 'left' }, one)),
      refusal(change(other.id, { state: 'left' }, other)),
    ]);
    expect(ends.sort()).toEqual(['done', 'officer/last-administrator']);
  });

  test('somebody of another commune or of the province is not found', async () => {
    const elsewhere = await makeCommune(world, 'Xã Bình Minh');
    for (const id of [elsewhere.officer.id, commune.supervisor.id, world.newId()]) {
      expect(await refusal(change(id, { state: 'left' }))).toBe('not-found');
    }
    const touched = await world.web.transaction(commune.scope, (tx) =>
      tx.execute(`update officers set name = 'x' where id = '${commune.supervisor.id}'`),
    );
    expect(touched.rowCount).toBe(0);
  });
});

describe('an invitation', () => {
  const invite = (id: string) =>
    world.work(commune.scope, (work) => inviteOfficer(work, commune.administrator, id), world.web);
  const makeNewcomer = () => makeResident(world, commune, { id: commune.id });
  const take = (residentId: string, code: string) =>
    world.work(
      { kind: 'resident', residentId, communePath: commune.path },
      (work) => takeInvitation(work, code),
      world.web,
    );

  test('makes the account of whoever shows it the officer’s, once, however it is typed', async () => {
    const id = world.newId();
    await add(id, newCode());
    const { code } = await invite(id);
    expect(code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    expect(await one(id)).toMatchObject({ isLinked: false, invitedUntil: expect.any(String) });
    const [thang, lan] = [await makeNewcomer(), await makeNewcomer()];
    const ends = await Promise.all([
      refusal(take(thang.id, code.toLowerCase().replace('-', ' '))),
      refusal(take(lan.id, code)),
    ]);
    expect(ends.sort()).toEqual(['done', 'officer/invitation-wrong']);
    const winner = ends[0] === 'done' ? thang : lan;
    expect(await one(id)).toMatchObject({ isLinked: true, invitedUntil: null });
    const [row] = await world.rows<{ app: string }>(
      'select app_user_id as app from officers where id = $1',
      [id],
    );
    expect([thang.appUserId, lan.appUserId]).toContain(row?.app);
    expect(winner).toBeDefined();
    expect((await acts()).map((entry) => (entry as { act: string }).act)).toEqual([
      'officer.added',
      'officer.invited',
      'officer.account-linked',
    ]);
  });

  test('is dead after seven days, after a newer one, and when the officer has left', async () => {
    const newcomer = await makeNewcomer();
    const { id } = commune.officer;
    const first = await invite(id);
    const second = await invite(id);
    expect(await refusal(take(newcomer.id, first.code))).toBe('officer/invitation-wrong');
    world.clock.advance(7 * 24 * hour);
    expect(await refusal(take(newcomer.id, second.code))).toBe('officer/invitation-wrong');
    const third = await invite(id);
    await change(id, { state: 'left' });
    expect(await refusal(take(newcomer.id, third.code))).toBe('officer/invitation-wrong');
    expect(await refusal(invite(id))).toBe('not-found');
  });

  test('is kept as a hash alone, and read by nobody outside the commune', async () => {
    const { code } = await invite(commune.officer.id);
    const rows = await world.rows<object>('select * from officer_invitations');
    expect(JSON.stringify(rows)).not.toContain(code.slice(0, 4));
    const elsewhere = await makeCommune(world, 'Xã Bình Minh');
    const seen = await world.web.transaction(elsewhere.scope, (tx) =>
      tx.execute('select 1 from officer_invitations'),
    );
    expect(seen.rows).toEqual([]);
  });
});
