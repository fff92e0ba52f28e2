import { describe, expect, test } from 'vitest';
import { accentedWords } from '#bot/lib/vietnamese-text.ts';
import { countWords } from '#bot/understanding/reading/count-words.ts';
import { cutIntoSentences } from '#bot/understanding/reading/cut-text.ts';
import { decodeTelex, decodeVni } from '#bot/understanding/reading/decode-typing.ts';
import { arrangeLexicon, lexiconWords } from '#bot/understanding/reading/lexicon.ts';
import { readText } from '#bot/understanding/reading/read-text.ts';
import { arrangeReadingTools } from '#bot/understanding/reading/reading-tools.ts';
import { isFoldedSyllable, isSyllable } from '#bot/understanding/reading/syllables.ts';
import { arrangeVocabulary } from '#bot/understanding/reading/vocabulary.ts';

const lexicon = arrangeLexicon(
  [
    { typed: 'ko', meant: 'không', isBeside: false },
    { typed: 'mk', meant: 'mật khẩu', isBeside: false },
    { typed: 'mô', meant: 'đâu', isBeside: true },
    { typed: 'hông', meant: 'không', isBeside: false },
    { typed: 'viettel pay', meant: 'viettel money', isBeside: false },
  ],
  [['quên', 'không nhớ']],
);
const lines = [
  'quên mật khẩu vneid không nhớ',
  'đăng nhập vneid bị hỏng, mở vneid',
  'cài zalo, mở zalo, tải zalo',
  'giúp em với cho tôi hỏi mức 2',
  'hong hông hồng',
].map((line) => cutIntoSentences(line).flat());
const tools = arrangeReadingTools(
  arrangeVocabulary(countWords(lines, lexiconWords(lexicon))),
  lexicon,
);

const read = (text: string) => readText(text, tools).sentences;
const folded = (text: string) =>
  read(text)
    .map(({ words }) => words.map((word) => word.folded).join(' '))
    .join(' | ');

describe('the keys of input methods', () => {
  test.each([
    ['ddawng', 'đăng'],
    ['nhaapj', 'nhập'],
    ['quene', 'quên'],
    ['dduwowcj', 'được'],
    ['khaaur', 'khẩu'],
    ['tooi', 'tôi'],
  ])('of Telex that stayed are read: %s', (keys, word) => {
    expect(accentedWords(decodeTelex(keys) ?? '')).toEqual(accentedWords(word));
  });

  test.each([
    ['d9a8ng', 'đăng'],
    ['dang89', 'đăng'],
    ['nhap65', 'nhập'],
    ['ngu7o7i2', 'người'],
  ])('of VNI that stayed are read: %s', (keys, word) => {
    expect(accentedWords(decodeVni(keys) ?? '')).toEqual(accentedWords(word));
  });

  test('are nothing in a word without them', () => {
    expect(decodeTelex('thoang')).toBeUndefined();
    expect(decodeVni('thoang')).toBeUndefined();
  });
});

describe('a syllable', () => {
  test.each(['nghiêng', 'quyển', 'gì', 'hoà', 'hòa', 'đường', 'khuya'])('is %s', (word) => {
    const [accented = ''] = accentedWords(word);
    expect(isSyllable(accented)).toBe(true);
  });

  test.each(['nhâp', 'zalo', 'wifi', 'bk'])('is not %s', (word) => {
    const [accented = ''] = accentedWords(word);
    expect(isSyllable(accented)).toBe(false);
  });

  test('is told without its marks too', () => {
    expect(isFoldedSyllable('nguoi')).toBe(true);
    expect(isFoldedSyllable('zalo')).toBe(false);
  });
});

describe('a text', () => {
  test.each([
    ['quên mật khẩu', 'quen mat khau'],
    ['quênmậtkhẩu vneid', 'quen mat khau vneid'],
    ['giúpppp emmm với', 'giup em voi'],
    ['mở vn eid', 'mo vneid'],
    ['mở za lo', 'mo zalo'],
    ['vneidd', 'vneid'],
    ['vneit', 'vneid'],
    ['muc2', 'muc 2'],
    ['vneid2', 'vneid 2'],
    ['ko nhớ mk', 'khong nho mat khau'],
    ['Viettel Pay!', 'viettel money'],
    ['Xem https://a.b/c?d và a@b.vn', 'xem va'],
    ['Một. Hai ba? Bốn', 'mot | hai ba | bon'],
    ['2.5 triệu', '2 5 trieu'],
  ])('is read: %s', (typed, meant) => {
    expect(folded(typed)).toBe(meant);
    expect(folded(typed.normalize('NFD'))).toBe(meant);
  });

  test('keeps a word beside its other meaning where it could be meant literally', () => {
    const [sentence] = read('ở mô');
    expect(sentence?.words.map((word) => word.folded)).toEqual(['o', 'mo']);
    expect(sentence?.beside.map((word) => word.folded)).toEqual(['dau']);
  });

  test('takes a word without marks for another only beside it where it is a word of its own', () => {
    const [sentence] = read('hong');
    expect(sentence?.words.map((word) => word.folded)).toEqual(['hong']);
  });

  test('touches a row of same meaning by any of its members', () => {
    const concepts = (text: string) => read(text)[0]?.concepts;
    expect(concepts('không nhớ gì')).toEqual(concepts('quên rồi'));
    expect(concepts('vui')).toEqual([]);
  });

  test('is typed with marks where a part of it is', () => {
    expect(readText('quen mat khau', tools).isMarked).toBe(false);
    expect(readText('quên mật khẩu vneid', tools).isMarked).toBe(true);
  });

  test('is read no further than its first thousand words', () => {
    const words = read('từ '.repeat(5000)).flatMap((sentence) => sentence.words);
    expect(words).toHaveLength(1000);
  });
});
