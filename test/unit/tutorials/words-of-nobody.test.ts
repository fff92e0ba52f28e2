import { describe, expect, test } from 'vitest';
import { missedWords } from '#bot/tutorials/missed-words.ts';
import { readTaughtWords } from '#bot/tutorials/taught-words.ts';

describe('what is kept of a question', () => {
  test.each([
    ['Chị Lan ơi máy báo lỗi thiết bị', [], 'chi oi may bao loi thiet bi'],
    ['Tôi tên là Nguyễn Văn Hùng, quên mật khẩu', [], 'toi ten la quen mat khau'],
    ['NGUYEN THI NU muon nop tien dien', [], 'muon nop tien dien'],
    ['bà phạm thị nụ muốn nộp tiền điện', ['Phạm Thị Nụ', null], 'ba muon nop tien dien'],
    ['Em Zalo bị đăng xuất', [], 'em zalo bi dang xuat'],
    ['Hồ sơ đất nộp ở đâu', [], 'ho so dat nop o dau'],
    ['VNeID báo lỗi, Zalo cũng lỗi', [], 'vneid bao loi zalo cung loi'],
    ['gọi số [số điện thoại đã che] mà không được', [], 'goi so ma khong duoc'],
  ])('%s', (text, names, kept) => {
    expect(missedWords(text, names)).toBe(kept);
  });

  test('is nothing where only a name was said', () => {
    expect(missedWords('Nguyễn Văn Hùng')).toBeUndefined();
  });
});

describe('words that are taught', () => {
  test('are one for all ways to write them, and keep their marks', () => {
    const keys = ['Hoà  mạng điện thoại?', 'hòa mạng Điện thoại', 'hoà mạng điện thoại'].map(
      (words) => {
        const read = readTaughtWords(words.normalize('NFD'));
        return read.kind === 'accepted' ? read.key : read.reason;
      },
    );
    expect(new Set(keys).size).toBe(1);
    expect(readTaughtWords('  Hoà  mạng\nđiện thoại? '.normalize('NFD'))).toMatchObject({
      words: 'Hoà mạng điện thoại?',
    });
    expect(readTaughtWords('hoa mang dien thoai')).not.toMatchObject({ key: keys[0] });
  });

  test.each([
    ['vneid', 'too-short'],
    ['', 'too-short'],
    ['🙂 🙂 ?', 'too-short'],
    ['mã 4821 không vào được', 'number'],
    ['mã 48 21 không vào được', 'number'],
    ['mã [mã đã che] không vào được', 'number'],
  ])('are refused: %s', (words, reason) => {
    expect(readTaughtWords(words)).toEqual({ kind: 'not-accepted', reason });
  });

  test('may hold a short number', () => {
    expect(readTaughtWords('tiền quà 2/9 mức 2')).toMatchObject({ kind: 'accepted' });
  });
});
