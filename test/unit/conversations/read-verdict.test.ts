import { describe, expect, test } from 'vitest';
import { readVerdict } from '#bot/conversations/read-verdict.ts';

describe('"đã được"', () => {
  test.each([
    'được rồi',
    'Được rồi ạ',
    'duoc roi',
    'đc rồi',
    'dc r',
    'dạ được rồi',
    'vâng được rồi cháu ạ',
    'ok được rồi',
    'Được rồi cảm ơn cháu nhiều nhé!',
    'cảm ơn cháu, được rồi',
    'xong rồi',
    'làm được rồi em ơi',
    'vào được rồi ạ 👍',
    'cài được rồi nha',
    'rồi ạ',
    'đã được',
    'đã được rồi ạ',
  ])('"%s"', (text) => {
    expect(readVerdict(text)).toBe('solved');
  });
});

describe('"chưa được"', () => {
  test.each([
    'chưa được',
    'Chưa được ạ',
    'chua duoc',
    'chưa đc',
    'vẫn chưa được',
    'dạ vẫn chưa được cháu ạ',
    'chưa',
    'chưa ạ',
    'chưa xong',
    'chưa vào được',
    'không được',
    'ko được',
    'k dc',
    'vẫn không vào được em ơi',
    'không làm được',
  ])('"%s"', (text) => {
    expect(readVerdict(text)).toBe('not-solved');
  });
});

describe('"mới được một phần"', () => {
  test.each(['mới được một phần', 'được một nửa', 'duoc 1 phan thoi a', 'Mới được một phần ạ'])(
    '"%s"',
    (text) => {
      expect(readVerdict(text)).toBe('partly');
    },
  );
});

describe('no verdict', () => {
  test.each([
    '',
    'được',
    'dạ được ạ',
    'ok',
    'cảm ơn cháu',
    'dạ vâng',
    'chưa được, nó hiện chữ đỏ',
    'được rồi nhưng bước sau thế nào',
    'được rồi thì làm gì nữa',
    'đã được chưa',
    'được chưa',
    'được không',
    'không được thì sao',
    'không',
    'rồi sao nữa',
    'làm rồi mà không được vào',
    'chưa được ai trả lời',
    'xong rồi làm gì tiếp',
    'không sao',
  ])('"%s"', (text) => {
    expect(readVerdict(text)).toBeUndefined();
  });
});
