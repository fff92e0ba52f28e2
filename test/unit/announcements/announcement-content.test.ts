import { expect, test } from 'vitest';
import { messageOf } from '#bot/announcements/sending/announcement-content.ts';
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
