import { describe, expect, test } from 'vitest';
import { likenessOf, readQuestion } from '#bot/tutorials/question-likeness.ts';

const likeness = (one: string, other: string) => likenessOf(readQuestion(one), readQuestion(other));

const known = 'Em quên mật khẩu VNeID, lấy lại thế nào ạ?';

describe('a question', () => {
  test.each([
    ['the same words', known],
    ['no marks', 'em quen mat khau vneid lay lai the nao a'],
    ['abbreviations', 'quên mk vneid'],
    ['another order', 'VNeID cháu quên mất mật khẩu rồi'],
    ['the beginning of it', 'quên mật khẩu'],
    ['a story around it', `Hôm qua đi chợ về máy nóng ran, ${known} Bà con giúp với`],
  ])('is like another with %s', (_how, asked) => {
    expect(likeness(asked, known)).toBeGreaterThan(0);
  });

  test.each([
    ['nothing typed', ''],
    ['one word in common', 'VNeID'],
    ['only the words that every question has', 'em hỏi làm thế nào ạ'],
    ['another password', 'mật khẩu wifi là gì'],
    ['another matter', 'chuyển khoản nhầm cho người khác'],
    ['signs', '??? !!! 😀'],
  ])('is not like another with %s', (_how, asked) => {
    expect(likeness(asked, known)).toBe(0);
  });

  test('is liker to the one that says as much', () => {
    const asked = 'quên mật khẩu Zalo';
    expect(likeness(asked, 'Quên mật khẩu Zalo thì sao')).toBeGreaterThan(
      likeness(asked, 'Quên mật khẩu Zalo trên máy cũ của con gái đã bán'),
    );
    expect(likeness(asked, asked)).toBe(1);
  });
});
