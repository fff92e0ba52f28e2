import { expect, test } from 'vitest';
import { articleOf, messageOf } from '#bot/announcements/sending/announcement-content.ts';
import { textLengthMax } from '#shared/help-requests.ts';

const said = {
  id: '0bdc0000-0000-4000-8000-000000000001',
  title: 'Họp thôn',
  body: 'Mời bà con.',
  isUrgent: false,
  eventStartsAt: null,
  eventEndsAt: null,
  eventPlace: null,
};

test('a text full of mentions is harmless, and still no longer than Zalo takes', () => {
  const { text } = messageOf(
    { ...said, body: '[@1] '.repeat(700), title: '[@all] họp' },
    '[@2].pdf',
  );
  expect(text.length).toBeLessThanOrEqual(textLengthMax);
  expect(text).not.toMatch(/\[\s*@/);
});

test('a mention that only the joining makes is harmless too', () => {
  expect(messageOf({ ...said, title: 'Họp [', body: '@all] nhé' }, undefined).text).not.toMatch(
    /\[\s*@/,
  );
});

test.each([
  [null, 'Thứ bảy ngày 28/11/2026, lúc 8 giờ.'],
  ['2026-11-28T03:30:00Z', 'Thứ bảy ngày 28/11/2026, từ 8 giờ đến 10 giờ 30.'],
  [
    '2026-11-28T17:05:00Z',
    'Từ 8 giờ thứ bảy ngày 28/11/2026 đến 0 giờ 05 chủ nhật ngày 29/11/2026.',
  ],
])(
  'a post and an article say the day of the week, by the clock of Viet Nam (till %s)',
  (ends, words) => {
    const event = {
      ...said,
      eventStartsAt: new Date('2026-11-28T01:00:00Z'),
      eventEndsAt: ends === null ? null : new Date(ends),
      eventPlace: 'Nhà văn hoá',
    };
    const lines = [`Thời gian: ${words}`, 'Nơi: Nhà văn hoá.'];
    expect(messageOf(event, undefined).text.endsWith(lines.join('\n'))).toBe(true);
    expect(articleOf(event, 'Xã Thanh Tâm').paragraphs.slice(-2)).toEqual(lines);
  },
);
