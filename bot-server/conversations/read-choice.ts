import { blotOut, consistsOf, saysAnyOf } from '#bot/lib/vietnamese-phrases.ts';
import { foldedWords } from '#bot/lib/vietnamese-text.ts';

/** What somebody meant who was asked which of two things they need. */
export type PickedChoice = 'first' | 'second' | 'both' | 'neither';

const things = 'cái/ý/bài/câu/mục/số/nút/dòng/chỗ/việc/trường_hợp';
const first = [
  'một/1/nhất',
  'đầu/đầu_tiên/trước/trên',
  `${things} một/1/nhất/đầu/đầu_tiên/trước/trên`,
  'thứ nhất/1/một',
];
const second = [
  'hai/2/nhì',
  'sau/cuối/dưới/kia',
  `${things} hai/2/nhì/sau/cuối/dưới/kia`,
  'thứ hai/2/nhì',
];
const both = ['cả hai/2', `cả hai/2 ${things}`, 'hai/2 cái luôn', 'đều/cùng cần/bị/có'];
const neither = [
  'không/ko/k/hông/hổng/chẳng phải',
  'không/ko/k/hông/hổng/chẳng phải cả hai/2',
  `không/ko/k/hông/hổng/chẳng ${things} nào`,
  `không/ko/k/hông/hổng/chẳng phải ${things} nào`,
  'không/ko/k/chưa đúng',
  'cả hai/2 đều/cũng không/ko/k',
  'việc/chuyện/cái khác',
  'không/ko/hông/hổng',
];
const polite = [
  'em/tôi/tui/mình/bác/cháu/con/chị/anh/ông/bà/cô/chú/mẹ/bố/bạn',
  'dạ/vâng/ừ/ạ/à/nhé/nha/ơi/đó/đấy/này/kìa/ấy/thôi/luôn/là/thì/ok',
];
const around = [
  ...polite,
  'chọn/lấy/cho/xem/bấm/muốn/cần/của/bị/phải/đúng/rồi/cả/hết',
  `${things} thứ`,
  things,
];

const saysFirst = saysAnyOf(first);
const saysSecond = saysAnyOf(second);
const saysBoth = saysAnyOf(both);
const saysNeither = saysAnyOf(neither);
const onlySays = consistsOf([...first, ...second, ...both, ...neither, ...around]);
const notThat = ['không/ko/k/hông/hổng/chẳng phải', 'chứ không'];
const saysNotThat = saysAnyOf(notThat);
const withoutNotThat = blotOut(notThat);
const blotOutPolite = blotOut(polite);
const withoutPolite = (text: string) => blotOutPolite(text).replaceAll('x ', '');

/** Of more words than this, not counting polite ones, a word of a label may be there by chance. */
const wordsMax = 5;

/**
 * Which of two choices a typed answer means: "1", "cái sau", "dạ mật khẩu ạ". Marks may be missing. `undefined` for words that
 * say something else, or that fit both.
 */
export function readChoice(
  text: string,
  labels: readonly [string, string],
): PickedChoice | undefined {
  if (text.includes('?')) return undefined;
  if (onlySays(text)) return readOrder(text);
  const words = foldedWords(withoutPolite(withoutNotThat(text)));
  if (words.length > wordsMax) return undefined;
  const named = readLabel(words, labels);
  if (named === undefined || !saysNotThat(text)) return named;
  return named === 'first' ? 'second' : 'first';
}

function readOrder(text: string): PickedChoice | undefined {
  if (saysNeither(text)) return 'neither';
  if (saysBoth(text)) return 'both';
  const isFirst = saysFirst(text);
  if (isFirst === saysSecond(text)) return undefined;
  return isFirst ? 'first' : 'second';
}

/** The one label of which words were said that the other one does not have. */
function readLabel(
  said: readonly string[],
  [one, other]: readonly [string, string],
): 'first' | 'second' | undefined {
  const wordsOfOne = foldedWords(one);
  const wordsOfOther = foldedWords(other);
  const isSaid = (label: readonly string[], without: readonly string[]) =>
    label.some((word) => !without.includes(word) && said.includes(word));
  const isFirst = isSaid(wordsOfOne, wordsOfOther);
  if (isFirst === isSaid(wordsOfOther, wordsOfOne)) return undefined;
  return isFirst ? 'first' : 'second';
}
