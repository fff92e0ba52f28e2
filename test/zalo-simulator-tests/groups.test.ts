import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openZalo, type Zalo } from './open-zalo.ts';
import { ids } from './small-world.ts';

const dayMs = 24 * 60 * 60_000;
const { lan, hung, tam, moi, na, chien } = ids.userIds;
const hexId = expect.stringMatching(/^[0-9a-f]{20}$/);

let zalo: Zalo;
beforeEach(async () => {
  zalo = await openZalo();
});
afterEach(() => zalo.close());

const post = (name: string, body: object = {}, token?: string) =>
  zalo.api('POST', `/v3.0/oa/group/${name}`, { group_id: ids.groupId, ...body }, token);
const get = (name: string, query: Record<string, string> = {}, token?: string) =>
  zalo.api(
    'GET',
    `/v3.0/oa/group/${name}?${new URLSearchParams({ group_id: ids.groupId, ...query })}`,
    undefined,
    token,
  );
const create = (body: object = {}) =>
  post('creategroupwithoa', {
    group_name: 'Tổ số thôn Mới',
    asset_id: ids.freeAssetId,
    member_user_ids: [tam, hung],
    ...body,
  });

async function members(): Promise<unknown[]> {
  const { data } = await get('listmember', { offset: '0', count: '50' });
  return (data as { members: { user_id?: string; oa_id?: string }[] }).members.map(
    (row) => row.user_id ?? row.oa_id,
  );
}

async function groupEvents() {
  await zalo.simulator.webhooksIdle();
  return zalo.received.map(({ event }) => [event.event_name, event.users]);
}

async function newToken(): Promise<string> {
  const { accessToken } = await zalo.control('POST', `/official-accounts/${ids.oaId}/tokens`);
  return String(accessToken);
}

describe('a new group', () => {
  test('uses up its asset, has the OA’s administrator and is told of', async () => {
    const answer = await create();
    expect(answer).toMatchObject({
      data: {
        name: 'Tổ số thôn Mới',
        group_id: hexId,
        group_link: expect.stringMatching(/^https:\/\/zalo\.me\/g\//),
        total_member: 3,
        status: 'enabled',
      },
      error: 0,
    });
    const group_id = (answer.data as { group_id: string }).group_id;
    expect(await get('getgroup', { group_id })).toMatchObject({
      data: {
        group_info: { max_member: '10', auto_delete_date: '' },
        asset_info: { asset_type: 'gmf10', asset_id: ids.freeAssetId },
        group_setting: { lock_send_msg: false, join_appr: false },
      },
    });
    const quota = await zalo.api('POST', '/v3.0/oa/quota/group', { quota_owner: 'OA' });
    expect(quota.data).toMatchObject([
      { asset_id: ids.usedAssetId, status: 'used', used_id: ids.groupId },
      { asset_id: ids.freeAssetId, status: 'used', used_id: group_id },
      { asset_id: ids.packageAssetId, status: 'available', quota_type: 'sub_quota' },
    ]);
    expect(await groupEvents()).toEqual([['create_group', undefined]]);
    expect(zalo.received[0]?.event).toEqual({
      app_id: ids.appId,
      oa_id: ids.oaId,
      group_id,
      event_name: 'create_group',
      timestamp: expect.any(String),
    });
  });

  test.each([
    ['without an administrator of the OA', { member_user_ids: [lan, hung] }, -201],
    ['with nobody', { member_user_ids: [] }, -201],
    ['with a hundred people', { member_user_ids: Array(100).fill(tam) }, -210],
    ['with more than its asset holds', { member_user_ids: Array(11).fill(tam) }, -210],
    ['with an unknown person', { member_user_ids: [tam, '1'] }, -201],
    ['on an unknown asset', { asset_id: 'nowhere' }, -201],
    ['on a used asset', { asset_id: ids.usedAssetId }, -238],
    ['with a name of 31 characters', { group_name: 'ổ'.repeat(31) }, -210],
  ])('is refused %s', async (_, body, error) => {
    expect(await create(body)).toMatchObject({ error });
  });

  test('is refused on the package’s asset a second time with its own number', async () => {
    expect(await create({ asset_id: ids.packageAssetId })).toMatchObject({ error: 0 });
    expect(await create({ asset_id: ids.packageAssetId })).toMatchObject({ error: -241 });
  });

  test('gives its asset back when it is deleted', async () => {
    expect(await post('delete')).toMatchObject({ error: 0 });
    expect(
      await post('message', { recipient: { group_id: ids.groupId }, message: { text: 'x' } }),
    ).toMatchObject({ error: -403 });
    expect(await create({ asset_id: ids.usedAssetId })).toMatchObject({ error: 0 });
    expect(await groupEvents()).toEqual([
      ['delete_group', undefined],
      ['create_group', undefined],
    ]);
  });
});

describe('the OA’s groups', () => {
  test('are listed page by page', async () => {
    await create();
    const page = await get('getgroupsofoa', { offset: '1', count: '1' });
    expect(page.data).toMatchObject({ offset: 1, count: 1, total: 2, group_count: 1 });
    expect(await get('getgroupsofoa')).toMatchObject({ data: { offset: 0, count: 5, total: 2 } });
  });

  test('change name and settings, told without saying what', async () => {
    const changed = await post('updateinfo', { group_name: 'Tổ số 2', join_appr: true });
    expect(changed).toMatchObject({
      data: {
        group_info: { name: 'Tổ số 2' },
        group_setting: { join_appr: true, lock_send_msg: false },
      },
    });
    expect(await groupEvents()).toEqual([['update_group_info', undefined]]);
  });

  test('are nobody else’s', async () => {
    for (const call of [
      get('getgroup', {}, ids.otherAccessToken),
      post('invite', { member_user_ids: [lan] }, ids.otherAccessToken),
    ]) {
      expect(await call).toMatchObject({ error: -403 });
    }
    expect(await get('getgroup', { group_id: 'nothing' })).toMatchObject({ error: -201 });
  });
});

describe('members', () => {
  test('are listed with the OA itself among them', async () => {
    const { data } = await get('listmember', { offset: '0', count: '2' });
    expect(data).toMatchObject({
      offset: 0,
      count: 2,
      total: 3,
      member_count: 2,
      members: [
        { oa_id: ids.oaId, name: 'Xã Thanh Tâm' },
        { user_id: hung, name: 'Trần Văn Hùng' },
      ],
    });
  });

  test('may be invited as followers or after an interaction, once', async () => {
    expect(await post('invite', { member_user_ids: [lan] })).toMatchObject({ error: 0 });
    expect(await post('invite', { member_user_ids: [lan] })).toMatchObject({ error: 0 });
    expect(await post('invite', { member_user_ids: [moi] })).toMatchObject({ error: -230 });
    await zalo.control('POST', '/people/moi/messages', { oaId: ids.oaId, text: 'Chào' });
    expect(await post('invite', { member_user_ids: [moi] })).toMatchObject({ error: 0 });
    expect(await members()).toEqual([ids.oaId, hung, tam, lan, moi]);
    const joins = (await groupEvents()).filter(([name]) => name === 'user_join_group');
    expect(joins).toEqual([
      ['user_join_group', [{ id: lan }]],
      ['user_join_group', [{ id: moi }]],
    ]);
  });

  test('join late on a slow phone, and not at all after blocking the OA', async () => {
    await post('invite', { member_user_ids: [na, chien] });
    expect(await members()).toEqual([ids.oaId, hung, tam]);
    await zalo.simulator.advance(10 * 60_000);
    expect(await members()).toEqual([ids.oaId, hung, tam, na]);
  });

  test.each([
    ['acceptpendinginvite', 'accept_request_join_group', [ids.oaId, hung, tam, lan]],
    ['rejectpendinginvite', 'reject_request_join_group', [ids.oaId, hung, tam]],
  ])('who ask to join wait for %s', async (call, eventName, after) => {
    await post('updateinfo', { join_appr: true });
    const join = () => zalo.control('POST', `/groups/${ids.groupId}/join`, { personId: 'lan' });
    expect([await join(), await join()]).toEqual([{ state: 'pending' }, { state: 'pending' }]);
    const { data } = await get('listpendinginvite');
    expect(data).toMatchObject({ total: 1, members: [{ user_id: lan, name: 'Nguyễn Thị Lan' }] });
    expect(await post(call, { member_user_ids: [lan] })).toMatchObject({ error: 0 });
    expect(await post(call, { member_user_ids: [lan] })).toMatchObject({ error: -201 });
    expect(await members()).toEqual(after);
    expect(await groupEvents()).toEqual([
      ['update_group_info', undefined],
      ['user_request_join_group', [{ id: lan }]],
      [eventName, [{ id: lan }]],
    ]);
  });

  test('join by link and leave, told each time', async () => {
    await zalo.control('POST', `/groups/${ids.groupId}/join`, { personId: 'lan' });
    await zalo.control('POST', `/groups/${ids.groupId}/leave`, { personId: 'lan' });
    await zalo.control('POST', `/groups/${ids.groupId}/leave`, { personId: 'lan' });
    expect(await groupEvents()).toEqual([
      ['user_join_group', [{ id: lan }]],
      ['user_out_group', [{ id: lan }]],
    ]);
  });

  test('become and cease to be deputies, told only of changes', async () => {
    await post('addadmins', { member_user_ids: [hung] });
    await post('addadmins', { member_user_ids: [hung] });
    await post('removeadmins', { member_user_ids: [hung] });
    expect(await post('addadmins', { member_user_ids: [lan] })).toMatchObject({ error: -201 });
    expect(await groupEvents()).toEqual([
      ['add_group_admin', [{ id: hung }]],
      ['remove_group_admin', [{ id: hung }]],
    ]);
  });

  test('are removed without an event', async () => {
    expect(await post('removemembers', { member_user_ids: [hung] })).toMatchObject({ error: 0 });
    expect(await members()).toEqual([ids.oaId, tam]);
    expect(await groupEvents()).toEqual([]);
  });
});

describe('a group whose asset has lapsed', () => {
  const disable = (disabled: boolean) =>
    zalo.control('PATCH', `/groups/${ids.groupId}`, { disabled });
  const say = async (token?: string) =>
    (
      await post(
        'message',
        { recipient: { group_id: ids.groupId }, message: { text: 'A12' } },
        token,
      )
    ).error;

  test('refuses posts until it is renewed', async () => {
    await disable(true);
    expect(await say()).toBe(-237);
    expect(await get('getgroup')).toMatchObject({
      data: {
        group_info: { status: 'disabled', auto_delete_date: expect.stringMatching(/^\d{4}-/) },
      },
    });
    await disable(false);
    expect(await say()).toBe(0);
    await zalo.simulator.advance(46 * dayMs);
    expect(await say(await newToken())).toBe(0);
  });

  test('comes back on another asset', async () => {
    await disable(true);
    expect(await post('updateasset', { asset_id: ids.usedAssetId })).toMatchObject({ error: -238 });
    expect(await post('updateasset', { asset_id: ids.freeAssetId })).toMatchObject({
      data: { group_info: { status: 'enabled' }, asset_info: { asset_id: ids.freeAssetId } },
    });
    expect(await say()).toBe(0);
  });

  test('is dissolved after 45 days', async () => {
    await disable(true);
    await zalo.simulator.advance(45 * dayMs);
    expect(await say(await newToken())).toBe(-403);
    expect(await groupEvents()).toEqual([['delete_group', undefined]]);
  });
});
