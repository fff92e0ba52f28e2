import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accentedWords, foldedWords, foldVietnamese, toNfc } from '#bot/lib/vietnamese-text.ts';

const vietnameseLetters = [
  ...'aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđbcdghklmnpqrstvx',
];
const vietnameseText = fc
  .array(
    fc.constantFrom(
      ...vietnameseLetters,
      ...vietnameseLetters.map((letter) => letter.toUpperCase()),
      ' ',
      '3',
      ',',
    ),
    { maxLength: 40 },
  )
  .map((letters) => letters.join(''));

describe('foldVietnamese', () => {
  it.each([
    ['Thôn 3, Chè-Kho Làng!', 'thon 3 che kho lang'],
    ['ĐƯỜNG Đặng Thị Nhu', 'duong dang thi nhu'],
    ['Ðặng', 'dang'],
    ['nhận   A12', 'nhan a12'],
    ['\n xong\tA12:đã gửi link…', 'xong a12 da gui link'],
    ['giấy\u200bkhai\ufeff sinh', 'giaykhai sinh'],
    ['👍🏽', ''],
    ['', ''],
    ['１２３ Ａ', '123 a'],
    ['3️⃣ thôn', '3 thon'],
  ])('gives the same key for every way of typing %j', (typed, folded) => {
    expect(foldVietnamese(typed)).toBe(folded);
  });

  it('leaves only plain letters, digits and single blanks of any Vietnamese text', () => {
    fc.assert(
      fc.property(vietnameseText, (text) => {
        expect(foldVietnamese(text)).toMatch(/^(?:[a-z0-9]+(?: [a-z0-9]+)*)?$/);
      }),
    );
  });

  it('does not care whether the phone sent composed or decomposed letters', () => {
    fc.assert(
      fc.property(vietnameseText, (text) => {
        expect(foldVietnamese(text.normalize('NFD'))).toBe(foldVietnamese(text.normalize('NFC')));
      }),
    );
  });

  it('changes nothing the second time, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const folded = foldVietnamese(text);
        expect(foldVietnamese(folded)).toBe(folded);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('foldedWords', () => {
  it('gives the words of the folded text in order, and none for nothing', () => {
    expect(foldedWords('Hẹn A12, 15h chiều mai.')).toEqual(['hen', 'a12', '15h', 'chieu', 'mai']);
    expect(foldedWords(' … ')).toEqual([]);
  });
});

describe('accentedWords', () => {
  it('takes old and new tone places and both Unicode forms as one word', () => {
    expect(accentedWords('hoà thuỷ')).toEqual(accentedWords('Hòa, thủy'));
    expect(accentedWords('hoà'.normalize('NFD'))).toEqual(accentedWords('hoà'));
  });

  it('keeps words apart that differ in one mark', () => {
    const words = accentedWords('ma má mà mả mã mạ mo mô mơ đo do');
    expect(new Set(words).size).toBe(words.length);
  });

  it('gives one accented word for each folded word', () => {
    fc.assert(
      fc.property(vietnameseText, (text) => {
        expect(accentedWords(text).map((word) => foldVietnamese(word))).toEqual(foldedWords(text));
      }),
    );
  });
});

describe('toNfc', () => {
  it('composes what came decomposed and keeps everything a person can see', () => {
    expect(toNfc('Tiếng Việt, thôn 3 👍'.normalize('NFD'))).toBe('Tiếng Việt, thôn 3 👍');
  });
});
