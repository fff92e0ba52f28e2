import { describe, expect, test } from 'vitest';
import { searchTutorials } from '#bot/tutorials/search-tutorials.ts';
import { arrangeShelf, libraryShelf } from '#bot/tutorials/tutorial-shelf.ts';

const found = (text: string) => searchTutorials(text).matches.map(({ id }) => id);

describe('a search', () => {
  test.each([
    'bi lua mat tien',
    'bị lừa mất tiền',
    'lỡ chuyển tiền cho kẻ lừa',
    'tôi bị lừa mua hàng trên mạng mất 5tr',
    'lỡ đọc mã otp 483920 cho nó, mất hết tiền rồi',
  ])('of somebody who lost money brings the advice and the emergency guide first: %s', (text) => {
    expect(searchTutorials(text)).toMatchObject({
      urgent: {},
      matches: [{ id: 'scam-emergency' }],
    });
  });

  test('of somebody who fears for their money brings the emergency guide first', () => {
    expect(found('bam link bi tru tien')[0]).toBe('scam-emergency');
  });

  test.each([
    ['chồng đánh tôi', { number: '113', reason: 'violence' }],
    ['cháy nhà rồi', { number: '114' }],
    ['đm thằng chồng đánh tôi', { number: '113', reason: 'violence' }],
    ['doạ tung ảnh', { number: '113', reason: 'threatened' }],
    ['muốn chết', { number: '115', reason: 'self-harm' }],
    ['tìm trẻ lạc', { number: '113' }],
  ])('of somebody in danger brings the number to call and no tutorial: %s', (text, urgent) => {
    expect(searchTutorials(text)).toEqual({ urgent, matches: [] });
  });

  test.each([
    ['vne', 'vneid'],
    ['quên mật', 'vneid-forgot-password'],
    ['quên mật kh', 'vneid-forgot-password'],
    ['lam lai si', 'sim-lost-replace'],
    ['tiền di độ', 'ewallet-mobile-money'],
  ])('whose last word is half typed is understood: %s', (text, id) => {
    expect(found(text)[0]?.startsWith(id)).toBe(true);
  });

  test('that fits two tutorials brings a question and a choice for each', () => {
    const { which, matches } = searchTutorials('sim bị khoá');
    expect(which?.question).toMatch(/\?$|ạ\?$/);
    expect(which?.choices.map(({ id }) => id).sort()).toEqual(matches.map(({ id }) => id).sort());
    expect(which?.choices).toHaveLength(2);
  });

  test('for a name that is in a title alone finds it, before it is typed to its end', () => {
    const [first] = libraryShelf.tutorials;
    if (first === undefined) throw new Error('the library is empty');
    const own = { ...first, id: 'own', title: 'Hồ sơ Kinhlup của xã' };
    const shelf = arrangeShelf([own], new Map());
    for (const text of ['Kinhlup', 'kinhl', 'ho so kinhlup']) {
      expect(searchTutorials(text, shelf).matches[0]?.id).toBe('own');
    }
    expect(searchTutorials('ki', shelf).matches.map(({ id }) => id)).not.toContain('own');
  });

  test('says why where the title does not say it, and only there', () => {
    expect(searchTutorials('lấy lại mật khẩu đăng nhập').matches[0]).not.toHaveProperty('why');
    expect(searchTutorials('đổi máy xong app đỏ không vô được').matches[0]?.why).toMatch(/“.+”/);
  });

  test.each([
    'thời tiết hôm nay thế nào',
    'đồ ngu cút đi',
    'vay tiền nhanh lãi thấp',
    'asdfgh',
    '',
  ])('that no tutorial answers brings none: “%s”', (text) => {
    expect(searchTutorials(text)).toEqual({ matches: [] });
  });
});
