import { expect, test } from 'vitest';
import { dataLines } from '#bot/reports/my-data-texts.ts';

const at = new Date('2026-11-21T23:44:00Z');
const rated = (text: string | null) => dataLines.step('A4', at, 'rated', null, text);

test('a verdict stands in one’s own data in words, with what was said about it', () => {
  expect(rated('solved')).toMatch(/ · Bà con đánh giá: Đã được$/);
  expect(rated('partly: Còn thiếu ảnh: thẻ')).toMatch(
    / · Bà con đánh giá: Được một phần: Còn thiếu ảnh: thẻ$/,
  );
  expect(rated(null)).toMatch(/ · Bà con đánh giá$/);
});

test('who said that it is done is told apart', () => {
  expect(dataLines.step('A4', at, 'resolved', 'Chị Lan', null)).toMatch(
    / · Báo đã xong \(Chị Lan\)$/,
  );
  expect(dataLines.step('A4', at, 'resolved-by-resident', null, null)).toMatch(
    / · Bà con báo được rồi, việc đã xong$/,
  );
});

test('an answer in Zalo is said only of who is in the chat', () => {
  expect(dataLines.reach('A4', 'zalo', true)).toBe('A4 · Bà con muốn: trả lời trong Zalo');
  expect(dataLines.reach('A4', 'zalo', false)).toBe('A4 · Bà con muốn: trả lời trong ứng dụng');
  expect(dataLines.reach('A4', 'phone', false)).toBe('A4 · Bà con muốn: gọi lại');
});

test('other words stand there as they were written', () => {
  expect(dataLines.step('A4', at, 'answered', 'Chị Lan', 'solved')).toMatch(/\(Chị Lan\): solved$/);
});
