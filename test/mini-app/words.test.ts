import { expect, test } from 'vitest';
import { readPageAddress, withLastingQuery } from '#app/lib/page-address.ts';
import { readRating } from '#app/lib/read-rating.ts';
import { sayDay, sayDuration, sayMoment } from '#app/lib/time-words.ts';

const now = new Date('2026-11-21T15:00:00+07:00');

test.each([
  ['2026-11-21T14:59:40+07:00', 'vừa xong'],
  ['2026-11-21T14:55:00+07:00', '5 phút trước'],
  ['2026-11-21T09:05:00+07:00', 'hôm nay lúc 09:05'],
  ['2026-11-20T23:59:00+07:00', 'hôm qua lúc 23:59'],
  ['2026-11-19T08:00:00+07:00', '19/11/2026 lúc 08:00'],
  ['2026-11-21T15:00:30+07:00', 'vừa xong'],
  ['2026-11-21T16:30:00+07:00', 'hôm nay lúc 16:30'],
  ['2026-11-24T16:30:00+07:00', '24/11/2026 lúc 16:30'],
])('%s is said as “%s”, by the clock of Vietnam', (iso, words) => {
  expect(sayMoment(new Date(iso).toISOString(), now)).toBe(words);
});

test.each([
  [0, '0 phút'],
  [59, '59 phút'],
  [60, '1 giờ'],
  [125, '2 giờ 5 phút'],
  [24 * 60, '1 ngày'],
  [24 * 60 + 61, '1 ngày 1 giờ'],
])('%d minutes are said as “%s”', (minutes, words) => {
  expect(sayDuration(minutes)).toBe(words);
});

test('a day is written as people here write it', () => {
  expect(sayDay('2026-03-05')).toBe('05/03/2026');
});

test.each([
  ['solved', { word: 'solved', comment: null }],
  ['partly: còn passcode: sáu số', { word: 'partly', comment: 'còn passcode: sáu số' }],
  ['được rồi', undefined],
  [null, undefined],
])('the rating kept as %o is read back', (text, rating) => {
  expect(readRating(text)).toEqual(rating);
});

test('who came and through which account goes along from screen to screen', () => {
  const search = '?persona=lan&oa=123456789&view=mine';
  expect(readPageAddress(search)).toEqual({ persona: 'lan', oaId: '123456789' });
  expect(withLastingQuery('/team?view=done', search)).toBe(
    '/team?view=done&persona=lan&oa=123456789',
  );
  expect(withLastingQuery('/', '')).toBe('/');
});

test('an account id that is none is left out', () => {
  expect(readPageAddress('?oa=x').oaId).toBeUndefined();
});
