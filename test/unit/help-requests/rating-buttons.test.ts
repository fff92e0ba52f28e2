import { describe, expect, test } from 'vitest';
import { ratingButtons, readRatingButton } from '#bot/help-requests/rating-buttons.ts';
import { maskSecrets } from '#bot/inbox/mask-secrets.ts';

describe('the buttons under an answer', () => {
  test('are three, and each says its word when it is pressed', () => {
    const buttons = ratingButtons('A12');
    expect(buttons.map((button) => button.title)).toEqual([
      'Được rồi ạ',
      'Mới được một phần',
      'Chưa được',
    ]);
    const said = buttons.map(
      ({ action }) => action.kind === 'say' && readRatingButton(action.text),
    );
    expect(said).toEqual([
      { code: 'A12', word: 'solved' },
      { code: 'A12', word: 'partly' },
      { code: 'A12', word: 'not-solved' },
    ]);
  });

  test('survive the masking of secrets', () => {
    for (const { action } of ratingButtons('YY99')) {
      expect(action.kind === 'say' && maskSecrets(action.text).text).toBe(
        action.kind === 'say' && action.text,
      );
    }
  });
});

test.each([
  'Được rồi ạ',
  'A12',
  '#danh-gia',
  '#danh-gia A12',
  '#danh-gia A12 tốt',
  '#danh-gia A12 solved thêm',
  'danh-gia A12 solved',
  '',
])('"%s" is no pressed button', (text) => {
  expect(readRatingButton(text)).toBeUndefined();
});

test('blanks that Zalo adds do not hide a pressed button', () => {
  expect(readRatingButton(' #danh-gia A12 partly\n')).toEqual({ code: 'A12', word: 'partly' });
});
