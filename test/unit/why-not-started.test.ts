import { expect, test } from 'vitest';
import { whyNotStarted } from '#bot/why-not-started.ts';

const coded = (code: string, more = {}) => Object.assign(new Error('said'), { code, ...more });

test.each([
  ['a port that is taken', coded('EADDRINUSE', { syscall: 'listen' }), 'đặt PORT khác'],
  ['a port that is not ours to open', coded('EACCES', { syscall: 'listen' }), 'từ 1024 trở lên'],
  ['a database that does not run', coded('ECONNREFUSED'), 'khởi động PostgreSQL'],
  ['one without our roles', new Error('query', { cause: coded('22023') }), 'db:migrate'],
  ['what it says itself of others', coded('XX000'), 'npm run doctor'],
])('the server says what to do about %s', (_, error, todo) => {
  expect(whyNotStarted(error)).toContain(todo);
});

test('what we say ourselves is said alone, also of a folder that may not be written to', () => {
  const sentence = 'Không ghi được vào thư mục dự phòng.';
  expect(whyNotStarted(new Error(sentence, { cause: coded('EACCES') }))).toBe(sentence);
  expect(whyNotStarted(new Error(sentence))).toBe(sentence);
});
