import { createHash } from 'node:crypto';
import { botWebhookSecret } from '#bot/zalo/bot-webhook-secret.ts';
import { signedValues } from '#bot/zalo/mini-app-signature.ts';
import { parseWebhookBody, textAt } from '#bot/zalo/webhook-payload.ts';
import { groupLines } from '#test/fixtures/group-lines.ts';
import { fixtureNames, readFixture, signWebhook } from '#test/support/webhook-deliveries.ts';
import { brokenJson, hostileTexts } from './hostile-values.ts';
import type { Input } from './input.ts';
import { mutateJson } from './mutate-json.ts';
import type { Choice } from './random-of.ts';
import type { Scene } from './scene.ts';

/** With what the server of a round is told to check signatures. */
export const secretsOfFuzz = {
  appId: '1234567890',
  oaSecret: 'oa-secret-of-the-tests',
  miniAppId: '4321',
  miniAppKey: 'mini-app-key-of-the-tests',
  tokenKey: Buffer.alloc(32, 7).toString('base64'),
};

const fixtures = fixtureNames.map((name) => [name, readFixture(name)] as const);

/** One delivery to one of the three webhooks, in most cases rightly signed, so that it is read and handled. */
export function makeWebhookInput(scene: Scene, number: number, choice: Choice): Input {
  const isOnWire = choice.happens(0.04);
  const common: Omit<Input, keyof Delivery> = {
    number,
    kind: 'webhook',
    method: 'POST',
    hidden: [],
    isOnWire,
  };
  const place = choice.number();
  if (place < 0.75) return { ...common, ...officialAccountDelivery(scene, number, choice) };
  if (place < 0.9) return { ...common, ...botDelivery(scene, number, choice) };
  return { ...common, ...miniAppDelivery(number, choice) };
}

type Delivery = Pick<Input, 'about' | 'url' | 'headers' | 'body'>;

const json = (value: unknown) => Buffer.from(JSON.stringify(value) ?? '');

function wordsOf(choice: Choice): string {
  return choice.happens(0.5) ? choice.of(groupLines)[0] : choice.of(hostileTexts);
}

/** A recorded event in which the people and groups are ours, so that somebody has to handle it. */
function officialAccountDelivery(scene: Scene, number: number, choice: Choice): Delivery {
  const [name, fixture] = choice.of(fixtures);
  const commune = choice.of(scene.communes);
  const village = choice.of([commune.che, commune.thon3]);
  const isInGroup = name.includes('group');
  const person =
    choice.of([...village.members.map(({ oaUserId }) => oaUserId), `90${number % 50}`]) ?? '';
  const isFromUs = name.startsWith('oa_') || /user_(seen|received)/.test(name);
  const other = isInGroup ? village.group.groupId : person;
  const { oaId } = commune.account;
  const payload: Record<string, unknown> = {
    ...fixture,
    app_id: secretsOfFuzz.appId,
    timestamp: String(1_772_413_200_000 + number),
    sender: { ...(fixture.sender as object), id: isFromUs ? oaId : person },
    recipient: { ...(fixture.recipient as object), id: isFromUs || isInGroup ? other : oaId },
  };
  if ('oa_id' in fixture) payload.oa_id = oaId;
  if ('group_id' in fixture) payload.group_id = village.group.groupId;
  if ('follower' in fixture) payload.follower = { id: person };
  if ('user_id' in fixture) payload.user_id = person;
  if ('user_id_by_app' in fixture) payload.user_id_by_app = `80${number % 50}`;
  if (typeof fixture.message === 'object') {
    const text = choice.happens(0.8)
      ? wordsOf(choice)
      : (fixture.message as { text?: string }).text;
    payload.message = {
      ...fixture.message,
      msg_id: `m${number}`,
      ...(text === undefined ? {} : { text }),
    };
  }
  const value = choice.happens(0.7)
    ? mutateJson(payload, choice, [person, oaId, village.group.groupId])
    : payload;
  const body = choice.happens(0.03) ? Buffer.from(choice.of(brokenJson)) : json(value);
  const timestamp = textAt(parseWebhookBody(body) ?? {}, 'timestamp') ?? '';
  const signature = signWebhook(body, timestamp, secretsOfFuzz);
  return {
    about: `oa ${name.split('.')[0]}`,
    url: '/webhooks/zalo',
    headers: {
      'content-type': 'application/json',
      'x-zevent-signature': choice.happens(0.03)
        ? choice.of(['mac=', 'mac=00', 'x', signature.toUpperCase()])
        : signature,
    },
    body,
  };
}

const botEvents = [
  'message.text.received',
  'message.image.received',
  'message.sticker.received',
  'message.unsupported.received',
];

function botDelivery(scene: Scene, number: number, choice: Choice): Delivery {
  const commune = scene.communes[0];
  const event = choice.of(botEvents);
  const chat = choice.of([commune.che.group.groupId, 'nhom-la', `c${number % 20}`]);
  const payload = {
    event_name: event,
    message: {
      message_id: `b${number}`,
      date: 1_772_413_200_000 + number,
      from: { id: `f${number % 30}`, display_name: wordsOf(choice).slice(0, 200), is_bot: false },
      chat: { id: chat, chat_type: choice.of(['GROUP', 'PRIVATE']) },
      text: `@Cánh Tay Số ${wordsOf(choice)}`,
    },
  };
  const whole = choice.happens(0.3) ? { ok: true, result: payload } : payload;
  const value = choice.happens(0.7) ? mutateJson(whole, choice, [chat]) : whole;
  const bot = choice.happens(0.95)
    ? scene.bot.number
    : choice.of(['0', '9'.repeat(31), '-1', '%00', '..%2f']);
  return {
    about: `bot ${event}`,
    url: `/webhooks/zalo-bot/${bot}`,
    headers: {
      'content-type': 'application/json',
      'x-bot-api-secret-token': choice.happens(0.97)
        ? botWebhookSecret(secretsOfFuzz.tokenKey, bot)
        : 'x',
    },
    body: choice.happens(0.03) ? Buffer.from(choice.of(brokenJson)) : json(value),
  };
}

function miniAppDelivery(number: number, choice: Choice): Delivery {
  const event = choice.of(['user.revoke.consent', 'user.revoke.consent', 'versions.review.done']);
  const payload = {
    event,
    appId: secretsOfFuzz.miniAppId,
    // Nobody whom the scene needs.
    userId: `80${number % 50}`,
    timestamp: 1_772_413_200_000 + number,
  };
  const value = choice.happens(0.7) ? mutateJson(payload, choice, []) : payload;
  const body = choice.happens(0.03) ? Buffer.from(choice.of(brokenJson)) : json(value);
  const values = signedValues(parseWebhookBody(body) ?? {}) ?? '';
  const signature = createHash('sha256')
    .update(values)
    .update(secretsOfFuzz.miniAppKey)
    .digest('hex');
  return {
    about: `mini-app ${event}`,
    url: '/webhooks/zalo-mini-app',
    headers: {
      'content-type': 'application/json',
      'x-zevent-signature': choice.happens(0.97) ? signature : '0',
    },
    body,
  };
}
