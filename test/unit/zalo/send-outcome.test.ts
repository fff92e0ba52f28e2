import { expect, test } from 'vitest';
import type { SendOutcome } from '#bot/lib/ports.ts';
import type { HttpAnswer } from '#bot/zalo/http-client.ts';
import { readSendOutcome } from '#bot/zalo/send-outcome.ts';

const answered = (status: number, body: unknown): HttpAnswer => ({
  kind: 'answered',
  status,
  body,
});
const sent = (messageId: string): SendOutcome => ({ kind: 'sent', messageId });

const cases: { name: string; answer: HttpAnswer; outcome: SendOutcome }[] = [
  {
    name: 'Zalo took it',
    answer: answered(200, {
      error: 0,
      message: 'Success',
      data: {
        message_id: 'f414c8f76fa586fbdfb4',
        user_id: '7000',
        quota: { quota_type: 'reply', remain: '7' },
      },
    }),
    outcome: sent('f414c8f76fa586fbdfb4'),
  },
  {
    name: 'Zalo took it and wrote the number as text',
    answer: answered(200, { error: '0', data: { message_id: 'm1' } }),
    outcome: sent('m1'),
  },
  {
    name: 'Zalo says no with HTTP 200',
    answer: answered(200, { error: -230, message: 'User has not interacted' }),
    outcome: {
      kind: 'refused',
      code: 'window-closed',
      verdict: 'stop-recipient',
      zaloErrorCode: -230,
    },
  },
  {
    name: 'Zalo says no with a 5xx and its own envelope',
    answer: answered(500, { error: -200, message: 'failed' }),
    outcome: { kind: 'refused', code: 'sending-failed', verdict: 'retry', zaloErrorCode: -200 },
  },
  {
    name: 'Zalo says yes without an id: the conversation will tell it',
    answer: answered(200, { error: 0, message: 'Success' }),
    outcome: { kind: 'unknown' },
  },
  {
    name: 'a gateway answers 502: Zalo may have taken it before',
    answer: answered(502, undefined),
    outcome: { kind: 'unknown' },
  },
  {
    name: 'a page of HTML with 200',
    answer: answered(200, undefined),
    outcome: { kind: 'unknown' },
  },
  {
    name: 'a gateway refuses with 403',
    answer: answered(403, undefined),
    outcome: { kind: 'refused', code: 'server-error', verdict: 'retry', zaloErrorCode: null },
  },
  {
    name: 'a gateway says 429',
    answer: answered(429, undefined),
    outcome: {
      kind: 'refused',
      code: 'rate-limited',
      verdict: 'wait-for-rate',
      zaloErrorCode: null,
    },
  },
  { name: 'no connection', answer: { kind: 'not-reached' }, outcome: { kind: 'not-reached' } },
  { name: 'no answer', answer: { kind: 'lost' }, outcome: { kind: 'unknown' } },
];

test.each(cases)('$name', ({ answer, outcome }) => {
  expect(readSendOutcome(answer, 'resident')).toEqual(outcome);
});

test('what only the group is refused does not pause the account', () => {
  const answer = answered(200, { error: -224, message: 'package' });
  expect(readSendOutcome(answer, 'group')).toMatchObject({ verdict: 'stop-recipient' });
  expect(readSendOutcome(answer, 'resident')).toMatchObject({ verdict: 'pause-account' });
});
