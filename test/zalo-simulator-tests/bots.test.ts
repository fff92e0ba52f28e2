import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Json, openZalo, type Zalo } from './open-zalo.ts';
import { ids } from './small-world.ts';

const number = '861234567890';
const secret = 'a-secret-of-this-bot';

let zalo: Zalo;
let token: string;
let groupId: string;
beforeEach(async () => {
  zalo = await openZalo();
  const bot = await zalo.control('POST', '/bots', { number, name: 'Cánh Tay Số' });
  token = String(bot.token);
  const group = await zalo.control('POST', '/groups', {
    oaId: ids.oaId,
    name: 'Tổ thôn Chè',
    memberPersonIds: ['hung', 'tam'],
    botNumbers: [number],
  });
  groupId = String(group.groupId);
});
afterEach(() => zalo.close());

async function call(method: string, body: unknown = {}, as = token): Promise<Json> {
  return (await (await zalo.send('POST', `/bot${as}/${method}`, body)).json()) as Json;
}
const post = (text: string, chatId = groupId) => call('sendMessage', { chat_id: chatId, text });
const say = (personId: string, text: string) =>
  zalo.control('POST', `/groups/${groupId}/messages`, { personId, text });
const listen = () => call('setWebhook', { url: zalo.webhookUrl, secret_token: secret });
const refusal = (code: number) => ({
  ok: false,
  error_code: code,
  description: expect.any(String),
});

describe('what a bot says', () => {
  test('stands in the group under its name, and no official account hears of it', async () => {
    expect(await post('A12 · Thôn Chè')).toEqual({
      ok: true,
      result: { message_id: expect.stringMatching(/^[0-9a-f]{20}$/), date: expect.any(Number) },
    });
    const { messages } = await zalo.control('GET', `/groups/${groupId}`);
    expect(messages).toMatchObject([
      { personId: null, name: 'Cánh Tay Số', text: 'A12 · Thôn Chè' },
    ]);
    await zalo.simulator.webhooksIdle();
    expect(zalo.received).toEqual([]);
  });

  test('is refused: nothing, too much, to a chat that never was, and after somebody put the bot out', async () => {
    expect(await post('')).toEqual(refusal(400));
    expect(await post('a'.repeat(2001))).toEqual(refusal(400));
    expect(await post('Chào', 'f00d')).toEqual(refusal(404));
    await zalo.control('POST', `/groups/${groupId}/bots/remove`, { number });
    expect(await post('Chào')).toEqual(refusal(403));
    await zalo.control('POST', `/groups/${groupId}/bots`, { number });
    expect(await post('Chào')).toMatchObject({ ok: true });
    await zalo.control('POST', `/groups/${groupId}/dissolve`, {});
    expect(await post('Chào')).toEqual(refusal(404));
  });

  test('needs the token of today, which stands in no log', async () => {
    await zalo.control('POST', `/bots/${number}/token`, {});
    expect(await post('Chào')).toEqual(refusal(401));
    const { entries } = await zalo.control('GET', '/log');
    expect(JSON.stringify(entries)).not.toContain(token);
    expect(entries).toMatchObject([{ path: '/bot/sendMessage', error: 401, effect: false }]);
  });

  test('cannot be said in a group that an official account owns and has not let it into', async () => {
    expect(await post('Chào', ids.groupId)).toEqual(refusal(403));
  });
});

describe('what a bot hears', () => {
  test('is what names it, with the secret, under ids of its own', async () => {
    await listen();
    await say('hung', 'Trưa nay ai rảnh không?');
    await say('hung', '@cánh tay số nhận A12');
    await zalo.simulator.webhooksIdle();
    expect(zalo.received).toHaveLength(1);
    const [delivery] = zalo.received;
    expect(delivery?.headers['x-bot-api-secret-token']).toBe(secret);
    expect(delivery?.headers['x-zevent-signature']).toBeUndefined();
    expect(delivery?.event).toEqual({
      event_name: 'message.text.received',
      message: {
        message_id: expect.stringMatching(/^[0-9a-f]{20}$/),
        date: expect.any(Number),
        from: {
          id: expect.not.stringContaining(ids.userIds.hung),
          display_name: 'Trần Văn Hùng',
          is_bot: false,
        },
        chat: { id: groupId, chat_type: 'GROUP' },
        text: '@cánh tay số nhận A12',
      },
    });
  });

  test('comes bare and wrapped, turn and turn about', async () => {
    await listen();
    await say('hung', '@Cánh Tay Số một');
    await say('hung', '@Cánh Tay Số hai');
    await zalo.simulator.webhooksIdle();
    expect(zalo.received.map(({ event }) => Object.keys(event))).toEqual([
      ['event_name', 'message'],
      ['ok', 'result'],
    ]);
  });

  test('is lost where nobody takes it: Zalo does not come again', async () => {
    await listen();
    zalo.answerWith((_delivery, response) => {
      response.statusCode = 500;
      response.end();
    });
    await say('hung', '@Cánh Tay Số nhận A12');
    await zalo.simulator.webhooksIdle();
    await zalo.simulator.advance(3_600_000);
    await zalo.simulator.webhooksIdle();
    expect(zalo.received).toHaveLength(1);
  });

  test('waits for whoever asks, one at a time, while there is no webhook', async () => {
    await say('tam', '@Cánh Tay Số một');
    await say('tam', '@Cánh Tay Số hai');
    const text = async () => {
      const { result } = (await call('getUpdates')) as { result: { message: { text: string } } };
      return result.message.text;
    };
    expect([await text(), await text()]).toEqual(['@Cánh Tay Số một', '@Cánh Tay Số hai']);
    expect(await call('getUpdates')).toEqual(refusal(408));
    await listen();
    expect(await call('getUpdates')).toEqual(refusal(400));
  });
});

test('an official account is not in a group that people made among themselves', async () => {
  const answer = await zalo.api('POST', '/v3.0/oa/group/message', {
    recipient: { group_id: groupId },
    message: { text: 'Chào' },
  });
  expect(answer.error).toBe(-403);
});

test('a bot is asked who it is, and takes no secret shorter than eight characters', async () => {
  expect(await call('getMe')).toMatchObject({ ok: true, result: { can_join_groups: true } });
  expect(await call('setWebhook', { url: zalo.webhookUrl, secret_token: 'short' })).toEqual(
    refusal(400),
  );
});
