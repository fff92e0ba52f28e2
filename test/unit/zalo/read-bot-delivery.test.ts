import { describe, expect, test } from 'vitest';
import { botWebhookSecret } from '#bot/zalo/bot-webhook-secret.ts';
import { readBotDelivery } from '#bot/zalo/read-bot-delivery.ts';
import { readBotEvent } from '#bot/zalo/read-bot-event.ts';
import { readEnvelope } from '#bot/zalo/read-envelope.ts';

const key = Buffer.alloc(32, 7).toString('base64');
const botNumber = '861234567890';
const secret = botWebhookSecret(key, botNumber);
const receivedAt = new Date('2026-03-02T01:00:00.000Z');
const message = {
  message_id: '2c3d1a6b5e4f70819a2b',
  date: 1_789_012_399_120,
  from: { id: '6ede9afa66b88fe6d6a9', display_name: 'Nguyễn Thị Lan', is_bot: false },
  chat: { id: 'f414c8f76fa586fbdfb4', chat_type: 'GROUP' },
  text: '@Cánh Tay Số nhận A12',
};
const update = { event_name: 'message.text.received', message };

function read(payload: unknown, header: unknown = secret) {
  const body = Buffer.from(typeof payload === 'string' ? payload : JSON.stringify(payload));
  return readBotDelivery({ body, header, secret, botNumber, receivedAt });
}
function eventOf(payload: unknown) {
  const delivery = read(payload);
  if (delivery.kind !== 'event') throw new Error(`the delivery was ${delivery.kind}`);
  return delivery.event;
}
const heard = (changed: object) =>
  readBotEvent(eventOf({ ...update, message: { ...message, ...changed } }).payload);

describe('the secret', () => {
  test('of another bot, of another key, cut, or none at all is refused', () => {
    expect(read(update, '')).toEqual({ kind: 'refused', reason: 'signatureMissing' });
    for (const wrong of [
      botWebhookSecret(key, '861234567891'),
      botWebhookSecret(Buffer.alloc(32, 8).toString('base64'), botNumber),
      secret.slice(1),
      `${secret}0`,
      [secret],
      'ế'.repeat(64),
    ]) {
      expect(read(update, wrong)).toEqual({ kind: 'refused', reason: 'signatureWrong' });
    }
  });

  test('is one that Zalo takes', () => {
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
  });
});

test('wrapped and bare, the same event is the same event, and comes out of its group', () => {
  const bare = eventOf(update);
  expect(eventOf({ ok: true, result: update })).toEqual(bare);
  expect(bare).toMatchObject({
    eventName: 'zalo-bot/message.text.received',
    oaId: undefined,
    conversationKey: 'g:bot-861234567890:f414c8f76fa586fbdfb4',
    naturalKey: 'zalo-bot/message.text.received:861234567890:2c3d1a6b5e4f70819a2b',
    happenedAt: new Date(message.date),
  });
  expect(readBotEvent(bare.payload)).toEqual({
    botNumber,
    senderName: 'Nguyễn Thị Lan',
    event: {
      kind: 'group-message',
      groupId: 'f414c8f76fa586fbdfb4',
      oaUserId: '6ede9afa66b88fe6d6a9',
      appUserId: undefined,
      messageId: '2c3d1a6b5e4f70819a2b',
      text: '@Cánh Tay Số nhận A12',
      attachments: [],
      quotedMessageId: undefined,
    },
  });
});

test.each(['a\u0000b', '\u0000', '\ud800', `${'a'.repeat(99)}😀`])(
  'an event is stored whatever it is called: %j',
  (name) => {
    const kept = [
      eventOf({ ...update, event_name: name }),
      readEnvelope({ event_name: name }, receivedAt),
    ].flatMap(({ eventName, naturalKey }) => [eventName, naturalKey]);
    for (const text of kept) {
      expect(text).not.toContain('\u0000');
      expect(text.isWellFormed()).toBe(true);
    }
  },
);

test('nothing is stored of what people may not leave behind', () => {
  const event = eventOf({
    ...update,
    message: {
      ...message,
      text: '@Cánh Tay Số A12: mật khẩu là matkhau123',
      photo: 'https://x/anh.jpg',
    },
  });
  expect(event.masked).toEqual(['password']);
  expect(JSON.stringify(event.payload)).not.toMatch(/matkhau123|anh\.jpg/);
});

test('what a bot says, and what somebody tells the bot alone, is not for us', () => {
  const nothing = { kind: 'unknown' };
  expect(heard({ from: { ...message.from, is_bot: true } }).event).toEqual(nothing);
  expect(heard({ chat: { id: 'a1', chat_type: 'PRIVATE' } }).event).toEqual(nothing);
});

test('a name is found under each of the names that the platform has given it', () => {
  for (const field of ['display_name', 'name', 'first_name']) {
    expect(heard({ from: { id: 'a1', [field]: 'Lan' } }).senderName).toBe('Lan');
  }
});

test.each(['', 'null', '[]', '7', '{"event_name":'])('a body of “%s” is malformed', (body) => {
  expect(read(body)).toEqual({ kind: 'malformed' });
});

test.each(['{}', '{"result":null}', '{"event_name":7,"message":"x"}'])(
  '“%s” is kept and says nothing',
  (body) => {
    expect(readBotEvent(eventOf(body).payload).event).toEqual({ kind: 'unknown' });
  },
);
