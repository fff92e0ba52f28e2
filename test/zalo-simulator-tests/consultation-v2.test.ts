import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openZalo, textTo, type Zalo } from './open-zalo.ts';
import { ids } from './small-world.ts';

const path = '/v2.0/oa/message';
const hourMs = 60 * 60_000;
const hexId = expect.stringMatching(/^[0-9a-f]{20}$/);

let zalo: Zalo;
beforeEach(async () => {
  zalo = await openZalo();
  await zalo.control('PATCH', `/official-accounts/${ids.oaId}`, { oaType: 4 });
});
afterEach(() => zalo.close());

async function says(personId: string, text: string): Promise<string> {
  const said = await zalo.control('POST', `/people/${personId}/messages`, { oaId: ids.oaId, text });
  return String(said.msgId);
}

const reply = (message_id: string, token?: string) =>
  zalo.api('POST', path, { recipient: { message_id }, message: { text: 'Dạ' } }, token);

describe('a v2 message of a state agency’s OA', () => {
  test('goes to a follower', async () => {
    expect(await zalo.api('POST', path, textTo('lan', 'Dạ'))).toEqual({
      data: { message_id: hexId, user_id: ids.userIds.lan },
      error: 0,
      message: 'Success',
    });
  });

  test.each([
    ['somebody who follows no longer', 'moi', -213],
    ['somebody who blocked the OA', 'chien', -244],
    ['somebody outside the window', 'binh', -230],
  ] as const)('is refused to %s', async (_, personId, error) => {
    if (personId === 'moi') await says('moi', 'Chào');
    expect(await zalo.api('POST', path, textTo(personId, 'Dạ'))).toMatchObject({ error });
  });

  test('is refused with more than 2,000 characters', async () => {
    expect(await zalo.api('POST', path, textTo('lan', 'a'.repeat(2001)))).toMatchObject({
      error: -210,
    });
  });

  test('is closed to businesses, while answers to messages are too', async () => {
    await zalo.control('PATCH', `/official-accounts/${ids.oaId}`, { oaType: 2 });
    expect(await zalo.api('POST', path, textTo('lan', 'Dạ'))).toMatchObject({ error: -240 });
    expect(await reply(await says('lan', 'Chào'))).toMatchObject({ error: -240 });
  });

  test('may be a list of at most five links', async () => {
    const elements = [
      { title: 'Bài 1', subtitle: 'Cài VNeID', default_action: { url: 'https://a.vn' } },
    ];
    const attachment = { type: 'template', payload: { template_type: 'list', elements } };
    const body = { recipient: { user_id: ids.userIds.lan }, message: { attachment } };
    expect(await zalo.api('POST', path, body)).toMatchObject({ error: 0 });
    attachment.payload.elements = Array(6).fill(elements[0]);
    expect(await zalo.api('POST', path, body)).toMatchObject({ error: -210 });
    await zalo.simulator.webhooksIdle();
    expect(zalo.eventNames()).toContain('oa_send_list');
  });
});

describe('an answer by message id', () => {
  test('needs no follow, eight times; the ninth counts as unasked', async () => {
    const messageId = await says('moi', 'Cho hỏi');
    const first = await reply(messageId);
    expect(first).toMatchObject({
      data: { quota: { type: 'reply', remain: 7, total: 8 }, message_id: hexId },
      error: 0,
    });
    for (let turn = 2; turn <= 8; turn += 1) {
      expect(await reply(messageId)).toMatchObject({ error: 0 });
    }
    expect(await reply(messageId)).toMatchObject({ error: -213 });
  });

  test('counts as unasked after 48 hours', async () => {
    const [fromStranger, fromFollower] = [await says('moi', 'Hỏi'), await says('lan', 'Hỏi')];
    await zalo.simulator.advance(49 * hourMs);
    const { accessToken } = await zalo.control('POST', `/official-accounts/${ids.oaId}/tokens`);
    expect(await reply(fromStranger, String(accessToken))).toMatchObject({ error: -213 });
    const answer = await reply(fromFollower, String(accessToken));
    expect(answer).toMatchObject({ error: 0 });
    expect(answer.data).not.toHaveProperty('quota');
  });

  test('needs a message that a person sent to this OA', async () => {
    const sent = await zalo.api('POST', path, textTo('lan', 'Dạ'));
    const own = (sent.data as { message_id: string }).message_id;
    const other = await zalo.control('POST', '/people/lan/messages', {
      oaId: ids.otherOaId,
      text: 'Chào',
    });
    for (const messageId of ['0'.repeat(20), own, String(other.msgId)]) {
      expect(await reply(messageId)).toMatchObject({ error: -201 });
    }
  });
});

describe('a reaction', () => {
  const react = (react_message_id: string, react_icon: string) =>
    zalo.api('POST', path, {
      recipient: { user_id: ids.userIds.lan },
      sender_action: { react_icon, react_message_id },
    });
  const shown = async () => {
    const { messages } = await zalo.control('GET', `/chats/${ids.oaId}/lan`);
    return (messages as { reaction?: string }[])[0]?.reaction;
  };

  test('can be put on and taken off, by any kind of OA', async () => {
    await zalo.control('PATCH', `/official-accounts/${ids.oaId}`, { oaType: 2 });
    const messageId = await says('lan', 'Cảm ơn cháu');
    expect(await react(messageId, '/-heart')).toMatchObject({ error: 0 });
    expect(await shown()).toBe('/-heart');
    expect(await react(messageId, '/-remove')).toMatchObject({ error: 0 });
    expect(await shown()).toBeUndefined();
    await zalo.simulator.webhooksIdle();
    expect(zalo.received.at(1)?.event).toMatchObject({
      event_name: 'oa_reacted_message',
      message: { msg_id: messageId, react_icon: '/-heart' },
    });
  });

  test('is refused with an unknown icon or message', async () => {
    const messageId = await says('lan', 'Cảm ơn');
    expect(await react(messageId, '👍')).toMatchObject({ error: -201 });
    expect(await react('0'.repeat(20), '/-heart')).toMatchObject({ error: -201 });
  });
});
