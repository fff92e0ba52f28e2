import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDelivery } from '#bot/zalo/read-delivery.ts';
import { judgeSignature } from '#bot/zalo/signature.ts';
import { parseWebhookBody } from '#bot/zalo/webhook-payload.ts';
import { readFixture, signWebhook, webhookSecrets } from '#test/support/webhook-deliveries.ts';

const timestamp = '1789012345678';
const happened = Number(timestamp);
const body = Buffer.from(
  `{"app_id":"431704552117340651","event_name":"follow","timestamp":"${timestamp}","oa_id":"1","follower":{"id":"2"}}`,
);
const right = signWebhook(body.toString(), timestamp);

describe('the signature', () => {
  const cases: [string, unknown, Buffer, string | undefined, string][] = [
    ['as Zalo makes it', right, body, timestamp, 'right'],
    ['in capital letters', `mac=${right.slice(4).toUpperCase()}`, body, timestamp, 'right'],
    ['absent', undefined, body, timestamp, 'missing'],
    ['empty', '', body, timestamp, 'missing'],
    ['without mac=', right.slice(4), body, timestamp, 'wrong'],
    ['cut short', right.slice(0, -1), body, timestamp, 'wrong'],
    ['too long', `${right}0`, body, timestamp, 'wrong'],
    ['not hexadecimal', `mac=${'g'.repeat(64)}`, body, timestamp, 'wrong'],
    ['given twice', `${right}, ${right}`, body, timestamp, 'wrong'],
    ['given as a list', [right, right], body, timestamp, 'wrong'],
    ['over another timestamp', right, body, '1789012345679', 'wrong'],
    ['without a timestamp', right, body, undefined, 'wrong'],
    [
      'made with the app secret',
      signWebhook(body, timestamp, { ...webhookSecrets, oaSecret: 'the-app-secret' }),
      body,
      timestamp,
      'wrong',
    ],
    [
      'made for another app',
      signWebhook(body, timestamp, { ...webhookSecrets, appId: '5' }),
      body,
      timestamp,
      'wrong',
    ],
    [
      'over the body written anew',
      right,
      Buffer.from(JSON.stringify(JSON.parse(body.toString()), null, 1)),
      timestamp,
      'wrong',
    ],
  ];
  test.each(cases)('%s', (_name, header, bytes, at, verdict) => {
    expect(judgeSignature(header, bytes, at, webhookSecrets)).toBe(verdict);
  });

  test('one changed byte anywhere makes it wrong', () => {
    for (let at = 0; at < body.length; at += 1) {
      const changed = Buffer.from(body);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(judgeSignature(right, changed, timestamp, webhookSecrets)).toBe('wrong');
    }
  });

  test('it is over the bytes, also where they are no valid text', () => {
    const bytes = Buffer.concat([body, Buffer.from([0xff, 0xfe])]);
    expect(judgeSignature(signWebhook(bytes, timestamp), bytes, timestamp, webhookSecrets)).toBe(
      'right',
    );
  });

  test('nothing makes it throw', () => {
    fc.assert(
      fc.property(fc.anything(), fc.uint8Array(), fc.option(fc.string()), (header, bytes, at) => {
        const verdict = judgeSignature(header, Buffer.from(bytes), at ?? undefined, webhookSecrets);
        expect(verdict).not.toBe('right');
      }),
    );
  });
});

describe('a body', () => {
  test('whole numbers too long for JavaScript stay the digits that were sent', () => {
    const parsed = parseWebhookBody(
      Buffer.from(
        '{"a":2867105410923645870,"b":-9007199254740993,"c":12,"d":1.5,"e":1e400,"f":[9007199254740993]}',
      ),
    );
    expect(parsed).toEqual({
      a: '2867105410923645870',
      b: '-9007199254740993',
      c: 12,
      d: 1.5,
      e: Number.POSITIVE_INFINITY,
      f: ['9007199254740993'],
    });
  });

  test.each(['', 'null', '[]', '"a"', '7', '{', '{"a":}', '\ufeff{}', '{"a":1}{'])(
    '%j is no JSON object',
    (text) => {
      expect(parseWebhookBody(Buffer.from(text))).toBeUndefined();
    },
  );

  test('nesting without end is refused, not died of', () => {
    const depth = 120_000;
    const nested = Buffer.from(`{"a":${'['.repeat(depth)}${']'.repeat(depth)}}`);
    expect(deliver(nested, timestamp).kind).toBe('refused');
    for (let depth = 500; depth < 20_000; depth = Math.round(depth * 1.2)) {
      const objects = `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
      const bytes = Buffer.from(`{"timestamp":"${timestamp}","a":${objects}}`);
      expect(['event', 'malformed']).toContain(deliver(bytes, timestamp).kind);
    }
  });
});

function deliver(bytes: Buffer, at: string, receivedAtMs = happened + 400) {
  return readDelivery({
    body: bytes,
    header: signWebhook(bytes, at),
    secrets: webhookSecrets,
    receivedAt: new Date(receivedAtMs),
  });
}

describe('a delivery', () => {
  const minute = 60_000;

  test('signed and fresh, it is an event that may be stored', () => {
    expect(deliver(body, timestamp)).toEqual({
      kind: 'event',
      event: {
        eventName: 'follow',
        oaId: '1',
        conversationKey: 'r:1:2',
        naturalKey: expect.stringMatching(/^follow:1:[\w-]{43}$/),
        happenedAt: new Date(happened),
        payload: JSON.parse(body.toString()),
        masked: [],
      },
    });
  });

  test('the empty object is the probe of the console, signed or not, spaced or not', () => {
    expect(deliver(Buffer.from('{}'), timestamp).kind).toBe('probe');
    expect(deliver(Buffer.from(' {\n} '), timestamp).kind).toBe('probe');
  });

  test('however late it comes it is an event: a refusal would make Zalo give it up for good', () => {
    for (const late of [111 * minute, 151 * minute, 30 * 24 * 60 * minute]) {
      expect(deliver(body, timestamp, happened + late).kind).toBe('event');
    }
  });

  test('a clock of ours that is slow refuses nothing', () => {
    expect(deliver(body, timestamp, happened - 600 * minute).kind).toBe('event');
  });

  test('the timestamp of the body counts, wherever it stands and whatever else is called so', () => {
    const bytes = Buffer.from(
      `{"message":{"timestamp":"1"},"x":"\\"timestamp\\":\\"2\\"","event_name":"follow","timestamp":${timestamp}}`,
    );
    expect(deliver(bytes, timestamp).kind).toBe('event');
    expect(deliver(bytes, '1')).toEqual({ kind: 'refused', reason: 'signatureWrong' });
  });

  test('an event of another Zalo app is refused even when our own secret signed it', () => {
    const bytes = Buffer.from(`{"app_id":"5","event_name":"follow","timestamp":"${timestamp}"}`);
    expect(deliver(bytes, timestamp)).toEqual({ kind: 'refused', reason: 'otherApp' });
  });

  test('an event that names no app is taken', () => {
    const quota = JSON.stringify(readFixture('change_oa_daily_quota'));
    const at = String(readFixture('change_oa_daily_quota').timestamp);
    expect(deliver(Buffer.from(quota), at, Number(at)).kind).toBe('event');
  });

  test("a person's secrets are masked in what may be stored", () => {
    const payload = readFixture('user_send_text.secrets');
    const at = String(payload.timestamp);
    const delivery = deliver(Buffer.from(JSON.stringify(payload)), at, Number(at));
    expect(delivery).toMatchObject({
      event: {
        masked: ['otp', 'password', 'phone-number'],
        payload: {
          sender: { id: '246845883529197922' },
          message: {
            text: 'Nó bảo mã OTP là [mã đã che], mật khẩu là [mật khẩu đã che], gọi lại bác số [số điện thoại đã che] nhé',
          },
        },
      },
    });
  });
});
