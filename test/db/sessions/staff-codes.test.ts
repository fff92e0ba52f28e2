import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findStaffByCode } from '#bot/sessions/find-staff.ts';
import { addOfficer } from '#bot/teams/add-officer.ts';
import { inviteOfficer } from '#bot/teams/invite-officer.ts';
import { keepMember } from '#bot/teams/keep-member.ts';
import { takeInvitation } from '#bot/teams/take-invitation.ts';
import { type CommuneOfTest, makeCommune, makeResident, zaloId } from '#test/support/people.ts';
import { refusal } from '#test/support/refusal.ts';
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

const find = (code: string) =>
  world.web.transaction({ kind: 'queue' }, (tx) => findStaffByCode(tx, code));
const add = (code: string, { scope, administrator } = commune, id = world.newId()) =>
  world.work(
    scope,
    (work) =>
      addOfficer(work, administrator, id, { code, name: 'Ngô Đức Thắng', role: 'approver' }),
    world.web,
  );

describe('a code on the staff list', () => {
  test('of a leader whom the desk has added is found however it is typed', async () => {
    const id = `abcdef12${world.newId().slice(8)}`;
    const { code } = await world.work(
      commune.scope,
      (work) =>
        keepMember(
          work,
          { officerId: commune.administrator.id },
          commune.che.team,
          id,
          { name: 'Lê Thị Hoa', isLeader: true, phone: null },
          { oaUserId: zaloId(), appUserId: null },
        ),
      world.web,
    );
    expect(code).toBe('TV-ABCDEF12');
    for (const typed of ['tv-abcdef12', 'TV-ABCDEF12', ' Tv-aBcdef12 ']) {
      expect(await find(typed)).toMatchObject({ memberId: id });
    }
  });

  test('that a list wrote in small letters is found too', async () => {
    const code = `tv-${zaloId()}đ`;
    await world.rows('update members set code = $1 where id = $2', [code, commune.che.leader.id]);
    expect(await find(code.toUpperCase())).toMatchObject({ memberId: commune.che.leader.id });
  });

  test('is kept in capitals, and taken by nobody else, in either list or any commune', async () => {
    const elsewhere = await makeCommune(world, 'Xã Bình Minh');
    const { code } = commune.che.leader;
    const own = `cb-${zaloId()}`;
    const id = world.newId();
    await add(own, commune, id);
    await add(own, commune, id);
    expect(await world.rows('select code from officers where id = $1', [id])).toEqual([
      { code: own.toUpperCase() },
    ]);
    for (const taken of [code ?? '', code?.toLowerCase() ?? '', own, own.toUpperCase()]) {
      expect(await refusal(add(taken, elsewhere))).toBe('officer/code-taken');
    }
    expect(await find(code ?? '')).toMatchObject({ memberId: commune.che.leader.id });
    const asMember = world.rows('update members set code = $1 where id = $2', [
      own,
      elsewhere.che.leader.id,
    ]);
    await expect(asMember).rejects.toThrow('is taken');
  });
});

describe('a Zalo account', () => {
  const invite = async () => {
    const id = world.newId();
    await add(`CB-${zaloId()}`, commune, id);
    const { code } = await world.work(
      commune.scope,
      (work) => inviteOfficer(work, commune.administrator, id),
      world.web,
    );
    return { id, code };
  };
  const take = (residentId: string, code: string) =>
    refusal(
      world.work(
        { kind: 'resident', residentId, communePath: commune.path },
        (work) => takeInvitation(work, code),
        world.web,
      ),
    );
  const linked = (appUserId: string | null) =>
    world.rows<{ id: string }>('select id from officers where app_user_id = $1', [appUserId]);
  const residentOf = ({ oaUserId, appUserId } = commune.administrator) =>
    makeResident(world, commune, { id: commune.id }, { oaUserId, appUserId });

  test('of an officer is not a second one’s, and the invitation stays good for its owner', async () => {
    const { id, code } = await invite();
    const [administrator, newcomer] = [await residentOf(), await residentOf(newPerson())];
    expect(await take(administrator.id, code)).toBe('officer/account-taken');
    expect(await linked(commune.administrator.appUserId)).toEqual([
      { id: commune.administrator.id },
    ]);
    expect(await take(newcomer.id, code)).toBe('done');
    expect(await linked(newcomer.appUserId)).toEqual([{ id }]);
  });

  test('that takes two invitations at once gets one', async () => {
    const [one, other] = [await invite(), await invite()];
    const newcomer = await residentOf(newPerson());
    const ends = await Promise.all([take(newcomer.id, one.code), take(newcomer.id, other.code)]);
    expect(ends.sort()).toEqual(['done', 'officer/account-taken']);
    expect(await linked(newcomer.appUserId)).toHaveLength(1);
  });

  test('of somebody who has left is the new one’s alone, whoever comes back', async () => {
    const { id, code } = await invite();
    const former = await residentOf(commune.officer);
    await world.rows(`update officers set state = 'left' where id = $1`, [commune.officer.id]);
    expect(await take(former.id, code)).toBe('done');
    expect(await linked(former.appUserId)).toEqual([{ id }]);
  });

  const newPerson = () => ({ ...commune.officer, oaUserId: zaloId(), appUserId: zaloId() });
});
