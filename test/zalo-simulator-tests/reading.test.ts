import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openZalo, textTo, type Zalo } from './open-zalo.ts';
import { ids } from './small-world.ts';

const lan = { user_id: ids.userIds.lan };

let zalo: Zalo;
beforeEach(async () => {
  zalo = await openZalo();
});
afterEach(() => zalo.close());

describe('the conversation with a person', () => {
  test('is read newest first, ten at most, with both sides named', async () => {
    for (const text of ['Một', 'Hai', 'Ba']) {
      await zalo.control('POST', '/people/lan/messages', { oaId: ids.oaId, text });
    }
    await zalo.api('POST', '/v3.0/oa/message/cs', textTo('lan', 'Dạ'));
    const page = await zalo.read('/v2.0/oa/conversation', { ...lan, offset: 0, count: 2 });
    expect(page.data).toMatchObject([
      { src: 0, type: 'text', message: 'Dạ', from_id: ids.oaId, to_id: ids.userIds.lan },
      {
        src: 1,
        type: 'text',
        message: 'Ba',
        from_id: ids.userIds.lan,
        from_display_name: 'Nguyễn Thị Lan',
        to_display_name: 'Xã Thanh Tâm',
        time: expect.any(Number),
      },
    ]);
    const next = await zalo.read('/v2.0/oa/conversation', { ...lan, offset: 2, count: 10 });
    expect(next.data).toMatchObject([{ message: 'Hai' }, { message: 'Một' }]);
  });

  test.each([
    ['eleven at once', { ...lan, offset: 0, count: 11 }, -210],
    ['an unknown person', { user_id: '1', offset: 0, count: 5 }, -201],
    ['nothing', {}, -201],
  ])('is refused for %s', async (_, data, error) => {
    expect(await zalo.read('/v2.0/oa/conversation', data)).toMatchObject({ error });
  });

  test('knows pictures and places by their type', async () => {
    const say = (attachment: object) =>
      zalo.control('POST', '/people/lan/messages', { oaId: ids.oaId, attachments: [attachment] });
    await say({ type: 'image', dataUrl: 'data:image/png;base64,iVBORw0KGgo=', name: 'anh.png' });
    await say({
      type: 'location',
      payload: { coordinates: { latitude: '18.77', longitude: '105.43' } },
    });
    const { data } = await zalo.read('/v2.0/oa/conversation', { ...lan, offset: 0, count: 5 });
    expect(data).toMatchObject([{ type: 'location' }, { type: 'photo' }]);
    const photo = await fetch((data as { url: string }[])[1]?.url ?? '');
    expect([photo.status, photo.headers.get('content-type')]).toEqual([200, 'image/png']);
    await zalo.simulator.webhooksIdle();
    expect(zalo.eventNames()).toEqual(['user_send_image', 'user_send_location']);
  });

  test('recent chats list the newest message of each', async () => {
    await zalo.control('POST', '/people/lan/messages', { oaId: ids.oaId, text: 'Cũ' });
    await zalo.simulator.advance(1000);
    await zalo.control('POST', '/people/na/messages', { oaId: ids.oaId, text: 'Mới' });
    const { data } = await zalo.read('/v2.0/oa/listrecentchat', { offset: 0, count: 10 });
    expect(data).toMatchObject([{ message: 'Mới' }, { message: 'Cũ' }]);
  });
});

describe('people', () => {
  test('their detail names them, their ids, tags and following', async () => {
    await zalo.api('POST', '/v2.0/oa/tag/tagfollower', { ...lan, tag_name: 'thôn Chè' });
    expect(await zalo.read('/v3.0/oa/user/detail', lan)).toMatchObject({
      data: {
        ...lan,
        user_id_by_app: '8000000000000000001',
        display_name: 'Nguyễn Thị Lan',
        user_is_follower: true,
        user_last_interaction_date: expect.stringMatching(/^\d\d\/\d\d\/\d{4}$/),
        tags_and_notes_info: { notes: [], tag_names: ['thôn Chè'] },
        shared_info: {},
      },
      error: 0,
    });
  });

  test('are listed whether they follow or only wrote', async () => {
    const list = async (extra = {}) => {
      const query = { offset: 0, count: 50, ...extra };
      const { data } = await zalo.read('/v3.0/oa/user/getlist', query);
      return (data as { users: { user_id: string }[] }).users.map(({ user_id }) => user_id);
    };
    expect(await list()).not.toContain(ids.userIds.moi);
    await zalo.control('POST', '/people/moi/messages', { oaId: ids.oaId, text: 'Chào' });
    expect(await list()).toContain(ids.userIds.moi);
    expect(await list({ is_follower: false })).toEqual([ids.userIds.moi]);
    expect(await list({ is_follower: true })).toHaveLength(6);
    expect(await zalo.read('/v3.0/oa/user/getlist', { offset: 0, count: 51 })).toMatchObject({
      error: -210,
    });
  });

  test('the v2 calls answer state agencies and refuse businesses', async () => {
    const profile = () => zalo.read('/v2.0/oa/getprofile', lan);
    const followers = () => zalo.read('/v2.0/oa/getfollowers', { offset: 0, count: 50 });
    expect([await profile(), await followers()]).toMatchObject([{ error: -240 }, { error: -240 }]);
    await zalo.control('PATCH', `/official-accounts/${ids.oaId}`, { oaType: 4 });
    expect(await profile()).toMatchObject({ data: { display_name: 'Nguyễn Thị Lan' } });
    expect(await followers()).toMatchObject({ data: { total: 6 } });
  });

  test('tags are made by tagging, listed, taken off and removed, each told once', async () => {
    const tag = (name: string, body: object) => zalo.api('POST', `/v2.0/oa/tag/${name}`, body);
    const tags = async () => (await zalo.api('GET', '/v2.0/oa/tag/gettagsofoa')).data;
    const tagged = { ...lan, tag_name: 'hộ nghèo' };
    await tag('tagfollower', tagged);
    await tag('tagfollower', tagged);
    expect(await tags()).toEqual(['hộ nghèo']);
    await tag('rmfollowerfromtag', tagged);
    await tag('rmtag', { tag_name: 'hộ nghèo' });
    await tag('rmtag', { tag_name: 'hộ nghèo' });
    expect(await tags()).toEqual([]);
    await zalo.simulator.webhooksIdle();
    expect(zalo.eventNames()).toEqual(['add_user_to_tag', 'remove_user_from_tag', 'remove_tag']);
  });
});

test('an OA tells its kind, and its package only where it is a business', async () => {
  expect(await zalo.api('GET', '/v2.0/oa/getoa')).toMatchObject({
    data: {
      oaid: ids.oaId,
      name: 'Xã Thanh Tâm',
      oa_type: 2,
      package_name: 'Tăng trưởng',
      num_follower: 6,
    },
  });
  await zalo.control('PATCH', `/official-accounts/${ids.oaId}`, { oaType: 4 });
  const { data } = await zalo.api('GET', '/v2.0/oa/getoa');
  expect(data).toMatchObject({ oa_type: 4 });
  expect(data).not.toHaveProperty('package_name');
});

describe('uploads', () => {
  const png = Buffer.from('89504e470d0a1a0a', 'hex');
  async function upload(kind: string, bytes: Buffer, name: string) {
    const form = new FormData();
    form.set('file', new File([new Uint8Array(bytes)], name));
    const answer = await fetch(`${zalo.simulator.url}/v2.0/oa/upload/${kind}`, {
      method: 'POST',
      headers: { access_token: ids.accessToken },
      body: form,
    });
    return (await answer.json()) as { data?: Record<string, string>; error: number };
  }
  const sendImage = async (attachment_id: string | undefined, token?: string) =>
    zalo.api(
      'POST',
      '/v3.0/oa/message/cs',
      {
        recipient: lan,
        message: {
          attachment: {
            type: 'template',
            payload: { template_type: 'media', elements: [{ media_type: 'image', attachment_id }] },
          },
        },
      },
      token,
    );

  test.each([
    ['image', png, 'anh.png', 'attachment_id'],
    ['image', Buffer.from('ffd8ff', 'hex'), 'anh.jpg', 'attachment_id'],
    ['gif', Buffer.from('GIF89a'), 'vui.gif', 'attachment_id'],
    ['file', Buffer.from('a;b'), 'bang.csv', 'token'],
  ])('%s %# becomes something to send', async (kind, bytes, name, field) => {
    expect((await upload(kind, bytes, name)).data).toEqual({ [field]: expect.any(String) });
  });

  test.each([
    ['image', Buffer.from('GIF89a'), 'anh.png', -201],
    ['image', Buffer.concat([png, Buffer.alloc(1024 * 1024)]), 'anh.png', -210],
    ['file', Buffer.from('MZ'), 'chuong-trinh.exe', -201],
  ])('a wrong %s is refused', async (kind, bytes, name, error) => {
    expect(await upload(kind, bytes, name)).toMatchObject({ error });
  });

  test('can be sent for seven days', async () => {
    const { data } = await upload('image', png, 'anh.png');
    expect(await sendImage(data?.attachment_id)).toMatchObject({ error: 0 });
    await zalo.simulator.advance(7 * 24 * 60 * 60_000 - 60_000);
    await zalo.control('POST', '/people/lan/messages', { oaId: ids.oaId, text: 'Chào' });
    await zalo.simulator.advance(60_000);
    const { accessToken } = await zalo.control('POST', `/official-accounts/${ids.oaId}/tokens`);
    expect(await sendImage(data?.attachment_id, String(accessToken))).toMatchObject({
      error: -100,
    });
  });

  test('a file goes out by its token', async () => {
    const { data } = await upload('file', Buffer.from('%PDF'), 'huong-dan.pdf');
    const attachment = { type: 'file', payload: { token: data?.token } };
    const sent = await zalo.api('POST', '/v3.0/oa/message/cs', {
      recipient: lan,
      message: { attachment },
    });
    expect(sent).toMatchObject({ error: 0 });
    await zalo.simulator.webhooksIdle();
    expect(zalo.received[0]?.event).toMatchObject({
      event_name: 'oa_send_file',
      message: { attachments: [{ type: 'file', payload: { name: 'huong-dan.pdf', size: '4' } }] },
    });
  });
});
