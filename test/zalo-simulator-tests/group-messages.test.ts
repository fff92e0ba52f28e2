import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openZalo, type Zalo } from './open-zalo.ts';
import { ids } from './small-world.ts';

const path = '/v3.0/oa/group/message';
const { hung, lan } = ids.userIds;

let zalo: Zalo;
beforeEach(async () => {
  zalo = await openZalo();
});
afterEach(() => zalo.close());

const post = (message: unknown) =>
  zalo.api('POST', path, { recipient: { group_id: ids.groupId }, message });
const say = (personId: string, text: string, quoteMessageId?: string) =>
  zalo.control('POST', `/groups/${ids.groupId}/messages`, { personId, text, quoteMessageId });

async function shown() {
  const { messages } = await zalo.control('GET', `/groups/${ids.groupId}`);
  return messages as { mentions: object[] }[];
}

describe('a post of the OA', () => {
  test('stands in the group under the OA’s name and is echoed', async () => {
    const { data, error } = await post({ text: 'A12: bác Lan hỏi VNeID' });
    expect([data, error]).toEqual([
      { message_id: expect.stringMatching(/^[0-9a-f]{20}$/), group_id: ids.groupId },
      0,
    ]);
    expect(await shown()).toMatchObject([
      { personId: null, name: 'Xã Thanh Tâm', text: 'A12: bác Lan hỏi VNeID', mentions: [] },
    ]);
    await zalo.simulator.webhooksIdle();
    expect(zalo.received.map(({ event }) => event)).toEqual([
      {
        app_id: ids.appId,
        oa_id: ids.oaId,
        event_name: 'oa_send_group_text',
        timestamp: expect.any(String),
        sender: { id: ids.oaId },
        recipient: { id: ids.groupId },
        message: {
          text: 'A12: bác Lan hỏi VNeID',
          msg_id: (data as { message_id: string }).message_id,
        },
      },
    ]);
  });

  test.each([
    ['a member', `Nhờ [@${hung}] xem`, [{ id: hung, kind: 'member', personId: 'hung' }]],
    ['everybody', `[@${ids.groupId}] họp`, [{ id: ids.groupId, kind: 'all' }]],
    ['the OA', `[@${ids.oaId}] ơi`, [{ id: ids.oaId, kind: 'oa' }]],
    ['nobody: the person is not in the group', `[@${lan}]`, []],
    ['nobody: the id is unknown', '[@123]', []],
    ['nobody: the brackets are broken', `[ @${hung}] @Hùng [@ ${hung}]`, []],
  ])('calls %s', async (_, text, mentions) => {
    await post({ text });
    expect((await shown())[0]?.mentions).toMatchObject(mentions);
    expect((await shown())[0]?.mentions).toHaveLength(mentions.length);
  });

  test.each([
    ['no text', {}, -201],
    ['2,001 characters', { text: 'a'.repeat(2001) }, -210],
    ['buttons', { text: 'x', attachment: { type: 'template', payload: { buttons: [] } } }, -233],
  ])('is refused with %s', async (_, message, error) => {
    expect(await post(message)).toMatchObject({ error });
    expect(await shown()).toEqual([]);
  });

  test('does not quote, since no document says it can', async () => {
    await post({ text: 'Trả lời', quote_message_id: 'abc' });
    expect((await shown())[0]).not.toHaveProperty('quoteMessageId');
  });

  test('may be a picture with a caption', async () => {
    const payload = {
      template_type: 'media',
      elements: [{ media_type: 'image', url: 'https://example.com/a.jpg' }],
    };
    await post({ text: 'Ảnh', attachment: { type: 'template', payload } });
    await zalo.simulator.webhooksIdle();
    expect(zalo.eventNames()).toEqual(['oa_send_group_image']);
  });
});

describe('a member’s message', () => {
  test('is told with who wrote it and what it quotes', async () => {
    const { data } = await post({ text: 'A12' });
    const { message_id } = data as { message_id: string };
    const { msgId } = await say('hung', 'nhận', message_id);
    await zalo.simulator.webhooksIdle();
    expect(zalo.received.at(-1)?.event).toEqual({
      app_id: ids.appId,
      oa_id: ids.oaId,
      user_id_by_app: '8000000000000000002',
      event_name: 'user_send_group_text',
      timestamp: expect.any(String),
      sender: { id: hung },
      recipient: { id: ids.groupId },
      message: { text: 'nhận', msg_id: msgId, quote_msg_id: message_id },
    });
  });

  test('is refused to outsiders, and to members while only administrators may write', async () => {
    await expect(say('lan', 'Chào')).rejects.toThrow('409');
    await zalo.api('POST', '/v3.0/oa/group/updateinfo', {
      group_id: ids.groupId,
      lock_send_msg: true,
    });
    await expect(say('hung', 'Chào')).rejects.toThrow('409');
    await say('tam', 'Chào');
    expect(await shown()).toHaveLength(1);
  });
});

test('the conversation of a group is read newest first', async () => {
  await say('hung', 'Một');
  await post({ text: 'Hai' });
  const query = new URLSearchParams({ group_id: ids.groupId, offset: '0', count: '5' });
  const read = (name: string) => zalo.api('GET', `/v3.0/oa/group/${name}?${query}`);
  const expected = [
    { src: 0, message: 'Hai', from_id: ids.oaId, group_id: ids.groupId },
    { src: 1, message: 'Một', from_id: hung, from_display_name: 'Trần Văn Hùng' },
  ];
  expect((await read('conversation')).data).toMatchObject(expected);
  expect((await read('listrecentchat')).data).toMatchObject(expected.slice(0, 1));
});
