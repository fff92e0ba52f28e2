import { expect, test } from 'vitest';
import { findShortReason } from '#bot/outbox/find-staff-sentence.ts';

test.each([
  ['window-closed', 'đã quá 7 ngày kể từ lần bà con nhắn gần nhất nên Zalo không cho gửi'],
  ['restricted-by-person', 'bà con đã tắt nhận tin từ trang Zalo (OA)'],
  ['sending-failed', 'Zalo báo gửi không được'],
  ['lost', 'không chắc tin đã đến nơi'],
])(
  'the short reason of %s says what happened, and nothing of what is to be done',
  (code, reason) => {
    expect(findShortReason(code)).toBe(reason);
  },
);

test('a code that nobody wrote has no short reason', () => {
  expect(findShortReason('earlier')).toBeUndefined();
});
