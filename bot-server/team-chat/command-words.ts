import { consistsOf } from '#bot/lib/vietnamese-phrases.ts';
import { foldVietnamese } from '#bot/lib/vietnamese-text.ts';

export type Verb =
  | 'claim'
  | 'release'
  | 'resolve'
  | 'not-reached'
  | 'sent-on'
  | 'hand-over'
  | 'answer'
  | 'ask'
  | 'note'
  | 'appoint'
  | 'visit'
  | 'merge'
  | 'reopen'
  | 'correct'
  | 'canned'
  | 'tip';

/** What opens a command; marks may be missing but not wrong, so that "nhắn" is not "nhận". */
const phrases: Record<Verb, string[]> = {
  claim: ['nhận', '!lãnh', 'nhận lời'],
  release: ['trả lại'],
  resolve: ['xong', 'xog', 'hoàn thành', 'hoàn tất', 'giải quyết xong', 'làm xong', 'giúp xong'],
  'not-reached': [
    'không/ko/k/kh/hok/hông liên_lạc/liên_hệ/gặp được/đc/dc',
    'không/ko/k/kh/hok/hông liên_lạc/liên_hệ/gặp được/đc/dc với',
    'không/ko/k/kh/hok/hông gọi được/đc/dc',
  ],
  'sent-on': ['gửi/nộp xã', 'gửi/nộp lên/cho/về xã'],
  'hand-over': ['chuyển', 'bàn giao'],
  answer: ['trả lời', 'tl', 'rep'],
  ask: ['hỏi', 'hỏi thêm/lại'],
  note: ['trao đổi', 'nội bộ', 'nb', 'ghi chú', 'trao đổi nội_bộ'],
  appoint: ['hẹn', 'hẹn lại/gặp', 'dời/đổi/lùi hẹn', 'đặt hẹn'],
  visit: ['đến/tới/qua/sang/ghé/xuống nhà', 'đến/tới/qua/sang/ghé/xuống tận nhà'],
  merge: ['gộp', 'gộp chung', 'ghép chung', 'nhập chung'],
  reopen: ['mở lại'],
  correct: ['sửa', 'sửa lại', 'đính chính', 'sửa câu_trả_lời', 'sửa lại câu_trả_lời'],
  canned: ['mẫu', 'gửi/dùng mẫu', 'câu/trả_lời mẫu'],
  tip: ['mẹo', 'góp/đề_xuất/gửi mẹo'],
};

const verbs = Object.entries(phrases).map(([verb, said]) => ({
  verb: verb as Verb,
  isSaid: consistsOf(said),
}));
const longest = 6;
/** Whatever begins otherwise need not be compared. */
const firstWords = new Set(
  Object.values(phrases)
    .flat()
    .flatMap((phrase) => (phrase.split(' ')[0] ?? '').split('/'))
    .map((word) => foldVietnamese(word.split('_')[0] ?? '')),
);

/** The verb that the first of these words say, and how many of them it takes; of two the longer. */
export function readVerb(words: readonly string[]): { verb: Verb; length: number } | undefined {
  if (!firstWords.has(foldVietnamese(words[0] ?? ''))) return undefined;
  for (let length = Math.min(longest, words.length); length > 0; length -= 1) {
    const said = words.slice(0, length).join(' ');
    const found = verbs.find(({ isSaid }) => isSaid(said));
    if (found !== undefined) return { verb: found.verb, length };
  }
  return undefined;
}

export function isVerb(word: string): boolean {
  return readVerb([word]) !== undefined;
}

/** Said by somebody who speaks of themselves, before the verb: "dạ em xin nhận A12". */
export const isOpener = setOf(
  'da vang ok oke toi tui minh mk to em e chau con xin phep de cho da vua moi lam giup uh um',
);

/** Between verb and code, or after both; they change nothing: "nhận giúp bà con yêu cầu A12 nhé". */
export const isFiller = setOf(
  'giup jup ho dum gium viec yeu nay do cai cau vu ca ma so luon di nhe a ak ah nha nhen nghen nghe hi he roi r ok toi minh em e chau con ba cho voi duoc dc tui',
);

/** Whom something is done with, between verb and code: "hẹn bác A12 15h". */
export const isPerson = setOf('bac ong ba co chu anh chi di cau mo nguoi nha voi');

/** Said to colleagues, or of them. */
export const isColleague = setOf('chi anh em minh nhau cung hop');

/** After the verb and before a result: "xong A12 rồi nhé, đã gửi link". */
export const isPolite = setOf('roi r a ak ah nhe nha nhen nghen nghe hi luon ok ha he');

/** Makes a question or a denial of a command. */
export const isDoubt = setOf('chua khong ko k hong hok kh hem ai sao the');

/** Ends a question, with exactly these marks: "à" asks where "ạ" is polite. */
export const isAsking = setOfExact('à hả hử ư hở chăng');

/** "xã chưa?", "công an không": nobody is called so. */
export const endsAsking = (said: string): boolean =>
  /[?？]$|(^|\s)(chưa|chua|không|khong|ko|à|hả|hử|ư|nhỉ)(\s+(ạ|a|nhỉ|nhi|nhé|vậy|thế|chị|anh|em|các bác|cả nhà))*[\s.!]*$/iu.test(
    said.normalize('NFC'),
  );

/** Begins what was done, and so a result: "xong đã gửi link". */
export const isDone = setOf('da');

/** Before a verb: it has been done already; "dạ" and "mời" are other words. */
export const isPast = setOfExact('đã da vừa vua mới moi');

/** Behind a verb: it has been done already. */
export const isOver = setOfExact('rồi roi rùi rui ròi r xong');

/** Who speaks of themselves. */
export const isSpeaker = setOf('em e toi tui minh mk to chau con');

/** Begins the name of a person: "@Nguyễn Thị Lan". */
export const isFamilyName = setOf(
  'nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh trinh mai dao luong ta ha cao lai chu',
);

/** Sounds like a command, and is none of ours. */
export const isForeignVerb = setOf(
  'dong huy lay done song bo doi goi giu nhuong tra gui bao check xem mo nhac doi hoan',
);

/** Who or what a request can be handed to. */
export const isTarget = setOf(
  'xa phuong ubnd thon xom lang ap ban khu to anh chi em bac chu co ong ba cho len sang qua ve can cong ngan mot bao thue dat',
);

function setOf(words: string): (folded: string | undefined) => boolean {
  const known = new Set(words.split(' '));
  return (folded) => folded !== undefined && known.has(folded);
}

function setOfExact(words: string): (raw: string | undefined) => boolean {
  const known = new Set(words.split(' '));
  return (raw) => raw !== undefined && known.has(raw.toLowerCase());
}
