import fc from 'fast-check';
import { expect, test } from 'vitest';
import { neutraliseMentions } from '#bot/outbox/neutralise-mentions.ts';

test.each([
  ['[@720000000000000002] vào xem', '(người trong nhóm) vào xem'],
  ['chị [@1234567890123456] sẽ qua nhé', 'chị (người trong nhóm) sẽ qua nhé'],
  ['[@all][@b10de9fd]', '(người trong nhóm)(người trong nhóm)'],
  ['[ @all]', '(người trong nhóm)'],
  ['［＠all］', '(người trong nhóm)'],
  ['[\n@all ơi', '(@all ơi'],
  ['[[@1]]', '[(người trong nhóm)]'],
  ['[\u200b@1]', '(người trong nhóm)'],
  ['[\u00a0\ufeff@', '(@'],
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
