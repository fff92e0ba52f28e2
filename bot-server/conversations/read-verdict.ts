import { isCourtesy } from '#bot/lib/courtesy.ts';
import { consistsOf, saysAnyOf } from '#bot/lib/vietnamese-phrases.ts';
import type { ResidentWord } from '#shared/help-requests.ts';

const people = 'em/anh/chị/cô/chú/bác/ông/bà/cháu/con/mẹ/bố/mình/bạn/bà_con/tổ';
const politeWords = 'dạ/vâng/ừ/ạ/à/nhé/nha/ơi/rồi/nữa/luôn/vẫn/cũng';

const solved = [
  'được/đc/dc/xong rồi/r',
  'đã được/xong',
  'làm/vào/cài/mở/gửi/quét được/đc/dc/xong rồi/r',
];
const saysSolved = saysAnyOf(solved);
/** "Được rồi, để bác thử": not yet. */
const willTry = saysAnyOf(['để', 'thử']);
const onlySaysSolved = consistsOf([...solved, people, politeWords]);

const saysNotSolved = saysAnyOf([
  'chưa',
  'không/ko/k/hông/hong/chẳng được/đc/dc',
  'không/ko/k/hông/hong/chẳng làm/vào/cài/mở/gửi/quét được/đc/dc',
]);
const onlySaysNotSolved = consistsOf([
  'chưa',
  'chưa/không/ko/k/hông/hong/chẳng được/đc/dc/xong',
  'chưa/không/ko/k/hông/hong/chẳng làm/vào/cài/mở/gửi/quét được/đc/dc',
  people,
  politeWords,
]);

const saysPartly = consistsOf([
  'được/đc/dc một/1 phần/nửa/ít',
  'mới/chỉ/thôi',
  people,
  politeWords,
]);
const namesPart = saysAnyOf(['được/đc/dc một/1 phần/nửa/ít']);
const isShortYes = consistsOf(['rồi ạ', 'dạ/vâng rồi', 'rồi', people]);

/** "Được rồi cháu ạ" typed in place of a button; `undefined` for anything that says more than that. */
export function readVerdict(text: string): ResidentWord | undefined {
  if (text.includes('?')) return undefined;
  if (namesPart(text) && saysPartly(text)) return 'partly';
  if (saysNotSolved(text)) return onlySaysNotSolved(text) ? 'not-solved' : undefined;
  if (willTry(text)) return undefined;
  const isSolved = saysSolved(text) ? isCourtesy(text) || onlySaysSolved(text) : isShortYes(text);
  return isSolved ? 'solved' : undefined;
}
