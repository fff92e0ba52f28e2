import { consistsOf, saysAnyOf } from '#bot/lib/vietnamese-phrases.ts';
import { foldedWords } from '#bot/lib/vietnamese-text.ts';

const things = 'cái/ý/bài/câu/mục/số/nút/dòng/chỗ/việc/trường_hợp/phần/thứ';
/** By the number that they say. "Ba" and "tư" alone are people. */
const numbers = [
  ['một/1/nhất', 'đầu/đầu_tiên', `${things} một/1/nhất/đầu/đầu_tiên`],
  ['hai/2/nhì', `${things} hai/2/nhì`],
  ['3', `${things} ba/3`],
  ['4', `${things} bốn/4/tư`],
  ['5', `${things} năm/5`],
  ['6', `${things} sáu/6`],
  ['7', `${things} bảy/7`],
  ['8', `${things} tám/8`],
  ['9', `${things} chín/9`],
];
const lasts = ['cuối/cuối_cùng', `${things} cuối/cuối_cùng`];
const around = [
  'em/tôi/tui/mình/bác/cháu/con/chị/anh/ông/bà/cô/chú/mẹ/bố/bạn',
  'dạ/vâng/ừ/ạ/à/nhé/nha/ơi/đó/đấy/này/nè/kìa/ấy/thôi/luôn/là/thì/ok',
  'chọn/lấy/cho/xem/bấm/mở/muốn/cần/đúng/rồi',
  things,
  `${things} thứ`,
];

const says = numbers.map(saysAnyOf);
const saysLastButton = saysAnyOf(['nút/dòng cuối/cuối_cùng/dưới_cùng/chót']);
const saysLast = saysAnyOf(lasts);
const saysNothingElse = consistsOf([...numbers.flat(), ...lasts, 'dưới_cùng/chót', ...around]);
/** "2️⃣" is a 2. */
const withoutKeycaps = (text: string) => text.replace(/[\u{fe0f}\u{20e3}]/gu, '');

/** The place in a list of `count` that a message names and nothing else: "2", "số 2 nhé", "bài cuối". It may be more than the list has. */
export function readListNumber(text: string, count: number): number | undefined {
  const words = withoutKeycaps(text);
  if (words.includes('?') || !saysNothingElse(words) || saysLastButton(words)) return undefined;
  const said = says.flatMap((saysIt, at) => (saysIt(words) ? [at + 1] : []));
  const places = saysLast(words) ? [...said, count] : said;
  return places.length === 1 ? places[0] : undefined;
}

/** Whether a message names the button below the list and nothing else: "bấm nút cuối". */
export function namesLastButton(text: string): boolean {
  return !text.includes('?') && saysLastButton(text) && saysNothingElse(text);
}

const saysNumberOnly = consistsOf(['#', ...around]);

/** Whether a message is a number and hardly anything else: it names what was just asked for or listed, and no village by itself. */
export function isMereNumber(text: string): boolean {
  const words = withoutKeycaps(text);
  return foldedWords(words).some((word) => /^\d+$/.test(word)) && saysNumberOnly(words);
}
