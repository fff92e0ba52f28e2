import { describe, expect, test } from 'vitest';
import { matchTutorials } from '#bot/tutorials/match-tutorials.ts';
import { searchTutorials } from '#bot/tutorials/search-tutorials.ts';

const found = (text: string) => searchTutorials(text).map(({ id }) => id);

describe('a search', () => {
  test.each([
    'bi lua mat tien',
    'bị lừa mất tiền',
    'lỡ chuyển tiền cho kẻ lừa',
    'bam link bi tru tien',
    'bấm link bị trừ tiền',
    'tôi bị lừa mua hàng trên mạng mất 5tr',
  ])('of somebody who lost money finds the emergency guide first, once: %s', (text) => {
    const ids = found(text);
    expect(ids[0]).toBe('scam-emergency');
    expect(ids.length).toBeLessThanOrEqual(3);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.each([
    'mua hàng trên mạng không bị lừa',
    'quên mật khẩu VNeID',
    'chuyển tiền bằng điện thoại',
    'asdfgh',
  ])('of anything else finds what the words find: %s', (text) => {
    expect(found(text)).toEqual(matchTutorials(text).map(({ id }) => id));
  });
});
