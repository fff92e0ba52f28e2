import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openZalo, textTo, type Zalo } from './open-zalo.ts';
import { ids } from './small-world.ts';

const cs = '/v3.0/oa/message/cs';
const hourMs = 60 * 60_000;
const lan = { user_id: ids.userIds.lan };
const hexId = expect.stringMatching(/^[0-9a-f]{20}$/);

let zalo: Zalo;
beforeEach(async () => {
  zalo = await openZalo();
});
afterEach(() => zalo.close());

const send = (message: unknown) => zalo.api('POST', cs, { recipient: lan, message });
const buttons = (list: unknown[]) => ({ type: 'template', payload: { buttons: list } });
const media = (element: object) => ({
  type: 'template',
  payload: { template_type: 'media', elements: [element] },
});
const show = { title: 'Thôn Chè', type: 'oa.query.show', payload: 'thôn Chè' };
const picture = 'https://example.com/anh.jpg';

async function chat() {
  const { messages } = await zalo.control('GET', `/chats/${ids.oaId}/lan`);
  return messages as Record<string, unknown>[];
}

async function token(): Promise<string> {
  const { accessToken } = await zalo.control('POST', `/official-accounts/${ids.oaId}/tokens`);
  return String(accessToken);
}

describe('a consultation message', () => {
  test('reaches the chat, is received at once and echoed, and counts down the free quota', async () => {
    await zalo.control('POST', '/people/lan/messages', { oaId: ids.oaId, text: 'Chào xã ạ' });
    const answer = await zalo.api('POST', cs, textTo('lan', 'Dạ, chào bác Lan'));
    expect(answer).toEqual({
      data: { message_id: hexId, ...lan, quota: { quota_type: 'reply', remain: '7', total: '8' } },
      error: 0,
      message: 'Success',
    });
    expect(await chat()).toMatchObject([
      { from: 'resident', text: 'Chào xã ạ' },
      { from: 'oa', text: 'Dạ, chào bác Lan', received: true, seen: false },
    ]);
    await zalo.simulator.webhooksIdle();
    expect(zalo.eventNames()).toEqual(['user_send_text', 'oa_send_text', 'user_received_message']);
    expect(zalo.received[1]?.event).toEqual({
      app_id: ids.appId,
      user_id_by_app: '8000000000000000001',
      event_name: 'oa_send_text',
      timestamp: expect.stringMatching(/^\d{13}$/),
      sender: { id: ids.oaId },
      recipient: { id: ids.userIds.lan },
      message: {
        text: 'Dạ, chào bác Lan',
        msg_id: (answer.data as { message_id: string }).message_id,
      },
    });
  });

  test.each([
    ['a quote', { text: 'Dạ', quote_message_id: 'abc' }, { quoteMessageId: 'abc' }, 'oa_send_text'],
    ['buttons', { text: 'Chọn', attachment: buttons([show]) }, { buttons: [show] }, 'oa_send_text'],
    [
      'a picture by address',
      { text: 'Ảnh', attachment: media({ media_type: 'image', url: picture }) },
      { attachments: [{ type: 'image', payload: { url: picture, thumbnail: picture } }] },
      'oa_send_image',
    ],
    [
      'a sticker',
      { attachment: media({ media_type: 'sticker', attachment_id: 'vui' }) },
      { attachments: [{ type: 'sticker', payload: { id: 'vui', url: '' } }] },
      'oa_send_sticker',
    ],
    [
      'a moving picture',
      { attachment: media({ media_type: 'gif', url: picture, width: 9, height: 9 }) },
      { attachments: [{ type: 'gif', payload: { url: picture, thumbnail: picture } }] },
      'oa_send_gif',
    ],
    [
      'a request for personal data',
      {
        attachment: {
          type: 'template',
          payload: {
            template_type: 'request_user_info',
            elements: [{ title: 'Xin số', subtitle: 'Để gọi lại', image_url: picture }],
          },
        },
      },
      { attachments: [{ type: 'request_user_info' }] },
      'oa_send_text',
    ],
  ])('may carry %s', async (_, message, kept, eventName) => {
    expect(await send(message)).toMatchObject({ error: 0 });
    expect(await chat()).toMatchObject([kept]);
    await zalo.simulator.webhooksIdle();
    expect(zalo.eventNames()).toEqual([eventName, 'user_received_message']);
  });

  test.each([
    ['no text', {}, -201],
    ['blank text', { text: '  ' }, -201],
    ['2,001 characters', { text: 'ế'.repeat(2001) }, -210],
    ['six buttons', { text: 'Chọn', attachment: buttons(Array(6).fill(show)) }, -210],
    ['no button', { text: 'Chọn', attachment: buttons([]) }, -201],
    ['buttons without text', { attachment: buttons([show]) }, -201],
    [
      'a title of 101',
      { text: 'x', attachment: buttons([{ ...show, title: 'a'.repeat(101) }]) },
      -210,
    ],
    [
      'a payload of 1,001',
      { text: 'x', attachment: buttons([{ ...show, payload: 'a'.repeat(1001) }]) },
      -210,
    ],
    [
      'an unknown button',
      { text: 'x', attachment: buttons([{ ...show, type: 'oa.dance' }]) },
      -201,
    ],
    [
      'an unknown picture',
      { attachment: media({ media_type: 'image', attachment_id: '1' }) },
      -201,
    ],
    ['a gif without size', { attachment: media({ media_type: 'gif', url: picture }) }, -201],
    [
      'a list, which v3 does not have',
      {
        text: 'x',
        attachment: { type: 'template', payload: { template_type: 'list', elements: [] } },
      },
      -233,
    ],
  ])('is refused with %s', async (_, message, error) => {
    expect(await send(message)).toMatchObject({ error });
    expect(await chat()).toEqual([]);
  });

  test('counts its length in NFC: 2,000 letters typed as letter and marks pass', async () => {
    expect(await send({ text: 'ế'.normalize('NFD').repeat(2000) })).toMatchObject({ error: 0 });
  });

  test.each([
    ['an unknown id', { recipient: { user_id: '123' }, message: { text: 'Dạ' } }, -201],
    [
      'a number for an id',
      { recipient: { user_id: 7000000000000000001n.toString().length }, message: {} },
      -201,
    ],
    ['somebody who blocked the OA', textTo('chien', 'Dạ'), -244],
    ['somebody always outside the window', textTo('binh', 'Dạ'), -230],
    ['somebody who never met the OA', textTo('moi', 'Dạ'), -232],
    ['no body', undefined, -201],
  ])('is refused to %s', async (_, body, error) => {
    expect(await zalo.api('POST', cs, body)).toMatchObject({ error });
  });

  test('is refused to OAs of state agencies', async () => {
    await zalo.control('PATCH', `/official-accounts/${ids.oaId}`, { oaType: 4 });
    expect(await zalo.api('POST', cs, textTo('lan', 'Dạ'))).toMatchObject({ error: -235 });
  });
});

describe('the windows after an interaction', () => {
  test('are free to 48 hours, charged to 7 days, then closed until the next word', async () => {
    const steps = [];
    for (const ms of [47 * hourMs, 2 * hourMs, 118 * hourMs, 2 * hourMs]) {
      await zalo.simulator.advance(ms);
      const answer = await zalo.api('POST', cs, textTo('lan', 'Dạ'), await token());
      const { quota } = (answer.data ?? {}) as { quota?: object };
      steps.push([answer.error, quota !== undefined]);
    }
    expect(steps).toEqual([
      [0, true],
      [0, false],
      [0, false],
      [-230, false],
    ]);
    await zalo.control('POST', '/people/lan/messages', { oaId: ids.oaId, text: 'Cháu ơi' });
    expect(await zalo.api('POST', cs, textTo('lan', 'Dạ'), await token())).toMatchObject({
      error: 0,
    });
  });

  test.each([
    ['a follow', 'follow', { oaId: ids.oaId }],
    ['a message', 'messages', { oaId: ids.oaId, text: 'Chào' }],
    ['the profile button', 'chat-now', { oaId: ids.oaId }],
    ['the Mini App’s permission', 'interact', { oaId: ids.oaId }],
  ])('are opened by %s', async (_, action, body) => {
    await zalo.control('POST', `/people/moi/${action}`, body);
    expect(await zalo.api('POST', cs, textTo('moi', 'Dạ'))).toMatchObject({ error: 0 });
  });

  test('are renewed by a query button and not by a link', async () => {
    const link = { title: 'Xem', type: 'oa.open.url', payload: { url: 'https://example.com/' } };
    const { data } = await send({ text: 'Chọn', attachment: buttons([show, link]) });
    const { message_id: messageId } = data as { message_id: string };
    await zalo.simulator.advance(100 * hourMs);
    const press = (buttonIndex: number) =>
      zalo.control('POST', '/people/lan/press', { oaId: ids.oaId, messageId, buttonIndex });
    const quota = async () =>
      (
        (await zalo.api('POST', '/v3.0/oa/quota/message', lan, await token())).data as Record<
          string,
          string
        >
      ).last_interaction;
    const before = await quota();
    expect(await press(1)).toEqual({ url: 'https://example.com/' });
    expect(await quota()).toBe(before);
    expect(await press(0)).toEqual({ msgId: hexId });
    expect(Number(await quota()) - Number(before)).toBeGreaterThanOrEqual(100 * hourMs);
  });
});

describe('phones', () => {
  test('a slow one receives after ten minutes', async () => {
    await zalo.api('POST', cs, textTo('na', 'Dạ'));
    await zalo.simulator.webhooksIdle();
    expect(zalo.eventNames()).toEqual(['oa_send_text']);
    await zalo.simulator.advance(10 * 60_000);
    await zalo.simulator.webhooksIdle();
    expect(zalo.eventNames()).toEqual(['oa_send_text', 'user_received_message']);
  });

  test('opening the chat sees everything received, once', async () => {
    const sent = [await send({ text: 'Một' }), await send({ text: 'Hai' })];
    const msgIds = sent.map(({ data }) => (data as { message_id: string }).message_id);
    expect(await zalo.control('POST', '/people/lan/seen', { oaId: ids.oaId })).toEqual({ msgIds });
    expect(await zalo.control('POST', '/people/lan/seen', { oaId: ids.oaId })).toEqual({
      msgIds: [],
    });
    await zalo.simulator.webhooksIdle();
    const seen = zalo.received.filter(({ event }) => event.event_name === 'user_seen_message');
    expect(seen.map(({ event }) => event)).toMatchObject([
      {
        sender: { id: ids.oaId },
        recipient: { id: ids.userIds.lan },
        message: { msg_ids: msgIds },
      },
    ]);
  });

  test('a hidden query reaches the OA and does not stand in the chat', async () => {
    const hide = { title: 'Chưa được', type: 'oa.query.hide', payload: '#chua-duoc' };
    const { data } = await send({ text: 'Được chưa ạ?', attachment: buttons([hide]) });
    const { message_id: messageId } = data as { message_id: string };
    await zalo.control('POST', '/people/lan/press', { oaId: ids.oaId, messageId, buttonIndex: 0 });
    expect(await chat()).toMatchObject([{ text: 'Được chưa ạ?', pressed: 0 }]);
    await zalo.simulator.webhooksIdle();
    expect(zalo.received.at(-1)?.event).toMatchObject({
      event_name: 'user_send_text',
      message: { text: '#chua-duoc' },
    });
  });

  test('a human in the OA’s chat tool is told apart from the app', async () => {
    await zalo.control('POST', `/official-accounts/${ids.oaId}/messages`, {
      personId: 'lan',
      text: 'Chị Tâm đây',
    });
    await zalo.simulator.webhooksIdle();
    expect(zalo.received[0]?.event).toMatchObject({
      event_name: 'oa_send_text',
      sender: { id: ids.oaId, admin_id: ids.userIds.tam },
    });
  });
});
