import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeMiniAppSignature } from '#bot/zalo/mini-app-signature.ts';
import { readEvent } from '#bot/zalo/read-event.ts';
import { readMiniAppDelivery } from '#bot/zalo/read-mini-app-delivery.ts';
import { parseWebhookBody } from '#bot/zalo/webhook-payload.ts';

const key = 'made-up-api-key';
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const revoked =
  '{"event":"user.revoke.consent","appId":"2646373759294038927","userId":"4047671499938107249","timestamp":1670553442564}';
/** The values of that body in the order appId, event, timestamp, userId, and the key; hashed with `sha256sum`. */
const right = 'b776578b8cf1498f8da7ea8e7602fb9dc7f752c157b927818747814f2bb8ea05';

describe('what is signed', () => {
  const cases: [string, string, string][] = [
    [
      'values in the order of the names, not in that of the body',
      revoked,
      '2646373759294038927user.revoke.consent16705534425644047671499938107249',
    ],
    ['an empty object', '{}', ''],
    ['capital letters before small ones', '{"b":"2","a":"1","B":"0"}', '012'],
    ['a number as it is written, however long', '{"a":4047671499938107249}', '4047671499938107249'],
    ['yes, no and nothing', '{"a":true,"b":false,"c":null}', 'truefalsenull'],
    ['an object as JSON', '{"a":{"z":1,"b":"x y"},"b":"!"}', '{"z":1,"b":"x y"}!'],
    ['a list as JSON', '{"a":[1,"2",{"c":null}]}', '[1,"2",{"c":null}]'],
    ['letters beyond ASCII as UTF-8', '{"a":"đã duyệt"}', 'đã duyệt'],
  ];
  test.each(cases)('%s', (_name, body, values) => {
    const payload = parseWebhookBody(Buffer.from(body)) ?? {};
    expect(judgeMiniAppSignature(sha256(values + key), payload, key)).toBe('right');
    expect(judgeMiniAppSignature(sha256(`${values}x${key}`), payload, key)).toBe('wrong');
  });

  const payload = parseWebhookBody(Buffer.from(revoked)) ?? {};
  const headers: [string, unknown, string][] = [
    ['as worked out by hand', right, 'right'],
    ['in capital letters', right.toUpperCase(), 'right'],
    ['absent', undefined, 'missing'],
    ['empty', '', 'missing'],
    ['with mac= before it', `mac=${right}`, 'wrong'],
    ['cut short', right.slice(1), 'wrong'],
    ['too long', `${right}0`, 'wrong'],
    ['not hexadecimal', 'g'.repeat(64), 'wrong'],
    ['given as a list', [right], 'wrong'],
  ];
  test.each(headers)('a header %s', (_name, header, verdict) => {
    expect(judgeMiniAppSignature(header, payload, key)).toBe(verdict);
  });

  test('with another secret it is wrong', () => {
    expect(judgeMiniAppSignature(right, payload, 'the-app-secret')).toBe('wrong');
  });

  test('nothing makes it throw', () => {
    fc.assert(
      fc.property(fc.anything(), fc.dictionary(fc.string(), fc.jsonValue()), (header, body) => {
        expect(judgeMiniAppSignature(header, body, key)).not.toBe('right');
      }),
    );
    for (let depth = 500; depth < 20_000; depth = Math.round(depth * 1.2)) {
      const body = Buffer.from(`{"a":${'['.repeat(depth)}${']'.repeat(depth)}}`);
      expect(['refused', 'malformed']).toContain(deliver(body.toString(), right).kind);
    }
  });
});

const receivedAt = new Date('2026-09-10T03:00:00Z');
const appIds = ['2646373759294038927', '431704552117340651'];

function deliver(body: string, header: unknown = sign(body)) {
  return readMiniAppDelivery({ body: Buffer.from(body), header, appIds, secret: key, receivedAt });
}

/** For flat bodies of texts and short numbers. */
function sign(body: string): string {
  const values = Object.entries(JSON.parse(body) as object).sort(([a], [b]) => (a < b ? -1 : 1));
  return sha256(values.map(([, value]) => String(value)).join('') + key);
}

const change = (more: object) => JSON.stringify({ ...JSON.parse(revoked), ...more });

describe('a delivery', () => {
  test('of a withdrawn consent is an event with the person’s id and nothing else', () => {
    const delivery = deliver(revoked, right);
    expect(delivery).toEqual({
      kind: 'event',
      event: {
        eventName: 'user.revoke.consent',
        oaId: undefined,
        conversationKey: 'a:4047671499938107249',
        naturalKey: expect.stringMatching(/^user\.revoke\.consent:none:[\w-]{43}$/),
        happenedAt: new Date(1_670_553_442_564),
        payload: { event: 'user.revoke.consent', userId: '4047671499938107249' },
        masked: [],
      },
    });
    expect(delivery.kind === 'event' && readEvent(delivery.event.payload)).toEqual({
      kind: 'withdrawn',
      oaUserId: undefined,
      appUserId: '4047671499938107249',
    });
  });

  const keyOf = (body: string) => {
    const delivery = deliver(body);
    return delivery.kind === 'event' ? delivery.event.naturalKey : delivery.kind;
  };

  test('comes once, in whatever order and however its values are cut; another moment or person is another', () => {
    const { event, appId, userId, timestamp } = JSON.parse(revoked);
    expect(keyOf(JSON.stringify({ userId, timestamp, appId, event }))).toBe(keyOf(revoked));
    const [head, tail] = [String(timestamp).slice(0, 12), String(timestamp).slice(12)];
    const cut = JSON.stringify({ appId, event, timestamp: head, u: tail, userId });
    expect(sign(cut)).toBe(right);
    expect(keyOf(cut)).toBe(keyOf(revoked));
    expect(keyOf(change({ timestamp: timestamp + 1 }))).not.toBe(keyOf(revoked));
    expect(keyOf(change({ userId: '5' }))).not.toBe(keyOf(revoked));
  });

  test.each(['versions.review.done', 'user.something.new', ''])(
    'of %j is nothing to us',
    (event) => {
      expect(deliver(change({ event })).kind).toBe('other');
    },
  );

  const odd: [string, string, string][] = [
    ['that names the Zalo App in place of the Mini App', change({ appId: appIds[1] }), 'event'],
    ['that names no app', change({ appId: undefined }), 'event'],
    ['of another app', change({ appId: '5' }), 'refused'],
    ['without a person', change({ userId: undefined }), 'malformed'],
    ['of a person that is no id', change({ userId: 'a b' }), 'malformed'],
    ['without a moment', change({ timestamp: undefined }), 'event'],
    ['with the moment as text', change({ timestamp: '1670553442564' }), 'event'],
  ];
  test.each(odd)('%s', (_name, body, kind) => {
    expect(deliver(body).kind).toBe(kind);
  });

  test('without a moment that makes sense happened when it was received', () => {
    const delivery = deliver(change({ timestamp: 'soon' }));
    expect(delivery.kind === 'event' && delivery.event.happenedAt).toEqual(receivedAt);
  });
});
