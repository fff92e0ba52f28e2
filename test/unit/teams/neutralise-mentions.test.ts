import fc from 'fast-check';
import { expect, test } from 'vitest';
import { neutraliseMentions } from '#bot/teams/tell-team.ts';

test.each([
  ['[@720000000000000002] vào xem', '(@720000000000000002] vào xem'],
  ['[@all][@b10de9fd]', '(@all](@b10de9fd]'],
  ['[ @all]', '(@all]'],
  ['[\n@all]', '(@all]'],
  ['[[@1]]', '[(@1]]'],
  ['[\u200b@1]', '(@1]'],
  ['[\u00a0\ufeff@1]', '(@1]'],
])('%j becomes %j', (text, expected) => {
  expect(neutraliseMentions(text)).toBe(expected);
});

test.each(['thư gửi ubnd@thanhtam.gov.vn', '[ảnh]', '@chị Lan ơi', 'B1 [mã đã che]'])(
  '%j stays as it is',
  (text) => {
    expect(neutraliseMentions(text)).toBe(text);
  },
);

test('nothing that anybody types leaves a mention', () => {
  const pieces = fc.constantFrom('[', '@', ']', ' ', '\u200b', '(', 'a', '1', '\n');
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (typed) => {
      const text = neutraliseMentions(typed.join(''));
      if (text.replace(/[\s\u200b]/g, '').includes('[@')) throw new Error(JSON.stringify(text));
    }),
    { numRuns: 5_000 },
  );
});
