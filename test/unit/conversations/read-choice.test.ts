import { expect, test } from 'vitest';
import { readChoice } from '#bot/conversations/read-choice.ts';

const labels = ['Quên mật khẩu đăng nhập', 'Quên passcode 6 số'] as const;
const machines = ['Đổi sang máy khác', 'Đổi sang số khác'] as const;

test.each([
  ['1', 'first'],
  ['số 1', 'first'],
  ['cái đầu', 'first'],
  ['dạ cái đầu tiên ạ', 'first'],
  ['cai dau chau oi', 'first'],
  ['ý thứ nhất', 'first'],
  ['cái trên', 'first'],
  ['2', 'second'],
  ['cái sau', 'second'],
  ['bác chọn cái thứ hai nhé', 'second'],
  ['cái dưới ấy', 'second'],
  ['cái dưới đó', 'second'],
  ['cả hai', 'both'],
  ['cả 2 luôn cháu', 'both'],
  ['không phải', 'neither'],
  ['không cái nào cả', 'neither'],
  ['ko cái nào', 'neither'],
  ['cả hai đều không', 'neither'],
  ['việc khác', 'neither'],
  ['1 2', undefined],
] as const)('an answer in order or number, "%s", means %s', (text, meant) => {
  expect(readChoice(text, labels)).toBe(meant);
});

test.each([
  ['mật khẩu', 'first'],
  ['mat khau a', 'first'],
  ['cái mật khẩu đăng nhập cháu ạ', 'first'],
  ['passcode', 'second'],
  ['quên cái 6 số', 'second'],
  ['không phải passcode', 'first'],
  ['không nhớ passcode', 'second'],
  ['quên', undefined],
  ['mật khẩu hay passcode cũng quên', undefined],
  ['nộp thuế ở đâu', undefined],
  ['mật khẩu là gì?', undefined],
  ['', undefined],
  ['👍', undefined],
  [`mật khẩu ${'gì đó '.repeat(20)}`, undefined],
] as const)('words of one label, "%s", mean %s', (text, meant) => {
  expect(readChoice(text, labels)).toBe(meant);
});

test('"không phải" is no word of a label', () => {
  const sims = ['SIM mất, hỏng', 'Phải xác nhận số'] as const;
  expect(readChoice('không phải mất', sims)).toBe('second');
  expect(readChoice('phải xác nhận', sims)).toBe('second');
  expect(readChoice('không phải', sims)).toBe('neither');
});

test('words that both labels have decide nothing', () => {
  expect(readChoice('đổi sang cái khác', machines)).toBeUndefined();
  expect(readChoice('đổi máy', machines)).toBe('first');
  expect(readChoice('doi so', machines)).toBe('second');
});
