import { expect, test } from 'vitest';
import { mentionQuery, withMentionIds } from '#test/zalo-simulator/page/mention-ids.ts';

test('picked names travel as ids, the longer of two names first', () => {
  const people = [
    { name: 'Nguyễn Lan', id: '1' },
    { name: 'Nguyễn Lan Anh', id: '2' },
  ];
  expect(withMentionIds('chuyển A1 @Nguyễn Lan Anh, @Nguyễn Lan biết nhé', people)).toBe(
    'chuyển A1 [@2], [@1] biết nhé',
  );
});

test.each([
  ['chuyển A1 cho @tr', 'tr'],
  ['@', ''],
  ['thư gửi lan@xa', undefined],
  ['@Lan\n', undefined],
  ['không có ai', undefined],
])('after %j the name being typed is %j', (before, query) => {
  expect(mentionQuery(before)).toBe(query);
});
