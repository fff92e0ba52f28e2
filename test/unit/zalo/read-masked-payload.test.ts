import { describe, expect, test } from 'vitest';
import { maskWebhookPayload } from '#bot/zalo/mask-webhook-payload.ts';
import { fixtureNames, readFixture } from '#test/support/webhook-deliveries.ts';

/** The only recorded deliveries that hold something to mask. */
const withSecrets = [
  'oa_send_consent',
  'user_send_business_card',
  'user_send_group_business_card',
  'user_send_text.secrets',
  'user_submit_info',
];

describe('what is stored of a delivery', () => {
  test.each(fixtureNames.filter((name) => !withSecrets.includes(name)))(
    '%s is stored as it came, ids, mentions and hotlines included',
    (name) => {
      expect(maskWebhookPayload(readFixture(name))).toEqual({
        payload: readFixture(name),
        masked: [],
      });
    },
  );

  test.each(['user_send_business_card', 'user_send_group_business_card'])(
    'the phone number on the card of %s is gone',
    (name) => {
      const { payload, masked } = maskWebhookPayload(readFixture(name));
      expect(JSON.stringify(payload)).not.toContain('0900000001');
      expect(JSON.stringify(payload)).toContain('qrCodeUrl');
      expect(masked).toEqual(['phone-number']);
    },
  );

  test('the phone number that a person filled into a form is gone, and one they wrote as an address too', () => {
    const payload = readFixture('user_submit_info');
    const info = { ...(payload.info as object), full_address: { user_address: 'gọi 0900000002' } };
    expect(maskWebhookPayload({ ...payload, info }).payload).toMatchObject({
      sender: payload.sender,
      info: {
        name: 'Lan',
        phone: '[số điện thoại đã che]',
        full_address: { user_address: 'gọi [số điện thoại đã che]' },
      },
    });
  });

  test('the phone number of a call event is gone', () => {
    expect(maskWebhookPayload(readFixture('oa_send_consent')).payload).toMatchObject({
      phone: '[số điện thoại đã che]',
    });
  });

  test('what PostgreSQL refuses in JSON is taken out', () => {
    const text = `a\u0000b${'\ud83d'}c`;
    const { payload } = maskWebhookPayload({ message: { text }, 'x\u0000': [text] });
    expect(payload).toEqual({ message: { text: 'ab\ufffdc' }, x: ['ab\ufffdc'] });
  });

  test('a field called __proto__ is only a field', () => {
    const payload = JSON.parse('{"__proto__":{"text":"0900000001"}}');
    const stored = maskWebhookPayload(payload).payload;
    expect(JSON.stringify(stored)).toBe('{"__proto__":{"text":"[số điện thoại đã che]"}}');
    expect(Object.getPrototypeOf(stored)).toBe(Object.prototype);
  });
});
