import { beforeAll, describe, expect, test } from 'vitest';
import { likenessToSolved } from '#bot/tutorials/solved-likeness.ts';
import { libraryShelf } from '#bot/tutorials/tutorial-shelf.ts';
import { chosenOn, keptAside } from '#test/fixtures/solved-pairs.ts';

const likeness = (asked: string, solved: string) => likenessToSolved(asked, libraryShelf)(solved);

// What the engine hears in words is prepared by its first question.
beforeAll(() => {
  likeness('quên mật khẩu vneid', 'Quên mật khẩu VNeID, lấy lại thế nào?');
});

describe.each([
  ['pairs that the shares were chosen on', chosenOn, 0.55],
  ['pairs that were kept aside', keptAside, 0.75],
])('of %s', (_which, { like, unlike }, shareMin) => {
  test('no question gets the answer of another one', () => {
    expect(unlike.filter(([solved, asked]) => likeness(asked, solved) > 0)).toEqual([]);
    expect(unlike.filter(([solved, asked]) => likeness(solved, asked) > 0)).toEqual([]);
  });

  test('most who ask the same get the answer', () => {
    const found = like.filter(([solved, asked]) => likeness(asked, solved) > 0);
    expect(found.length / like.length).toBeGreaterThanOrEqual(shareMin);
  });
});

test.each([
  ['đã nhận được tiền hỗ trợ Tết', 'chưa nhận được tiền hỗ trợ Tết'],
  ['đăng nhập vneid được rồi', 'không đăng nhập vneid được'],
])('"%s" and "%s" are not the same question', (one, other) => {
  expect(likeness(one, other)).toBe(0);
  expect(likeness(other, one)).toBe(0);
});

describe('a question', () => {
  const solved = 'Quên mật khẩu VNeID, lấy lại thế nào?';

  test('is recognised with a story around it', () => {
    const told = `Hôm qua đi chợ về máy nóng ran. ${solved} Bà con giúp với`;
    expect(likeness(told, solved)).toBe(1);
  });

  test.each(['', 'VNeID', '??? 😀', 'em hỏi làm thế nào ạ', '你好'])(
    'is not recognised in %j',
    (asked) => {
      expect(likeness(asked, solved)).toBe(0);
      expect(likeness(solved, asked)).toBe(0);
    },
  );

  test('of ten thousand signs is another one', () => {
    expect(likeness('x y '.repeat(2_500), solved)).toBe(0);
  });

  test('is liker to the one that says as much', () => {
    const asked = 'quên mật khẩu vneid';
    expect(likeness(asked, 'Quên mật khẩu VNeID thì sao?')).toBeGreaterThan(
      likeness(asked, solved),
    );
  });
});
