import { expect, test } from 'vitest';
import { offerText } from '#bot/conversations/offer-text.ts';
import { libraryShelf } from '#bot/tutorials/tutorial-shelf.ts';
import { understandQuestion } from '#bot/tutorials/understand-question.ts';

const one = { id: 'a', title: 'Lấy lại mật khẩu VNeID' };
const why = 'Gần với câu “nó bắt nhập cái mật mã”';

test('several tutorials are numbered, each with why it was found', () => {
  const lines = offerText(
    [
      { ...one, why },
      { id: 'b', title: 'Đổi máy mới' },
    ],
    'nó đòi mã hoài',
  );
  expect(lines.split('\n').slice(1)).toEqual([
    '1. Lấy lại mật khẩu VNeID (gần với câu “nó bắt nhập cái mật mã”)',
    '2. Đổi máy mới',
  ]);
});

test('one says why beside its title, in half a line, and nothing where its title says it', () => {
  expect(offerText([{ ...one, why }], 'nó đòi mã hoài')).toMatch(
    /\nLấy lại mật khẩu VNeID \(gần với câu “nó bắt nhập cái mật mã”\)$/,
  );
  expect(offerText([{ ...one, why }], 'lấy lại mật khẩu')).not.toContain('gần với');
});

test('a long reason is left out, and no offer is longer than Zalo takes', () => {
  const long = 'x'.repeat(400);
  expect(offerText([{ ...one, why: long }], 'nó đòi mã')).not.toContain(long);
  for (const words of ['máy báo lỗi', 'sim 4g', 'thẻ căn cước']) {
    const { tutorials } = understandQuestion(words, libraryShelf);
    expect(offerText(tutorials, words).length).toBeLessThan(1_000);
  }
});
