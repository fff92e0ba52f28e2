import { consistsOf } from '#bot/lib/vietnamese-phrases.ts';

export type Verb = 'claim' | 'release' | 'resolve' | 'hand-over' | 'answer';

/** What opens a command, longest first; marks may be missing but not wrong, so that "nhắn" is not "nhận". */
const verbs = (
  [
    ['trả lời', 'answer'],
    ['trả lại', 'release'],
    ['hoàn thành', 'resolve'],
    ['chuyển', 'hand-over'],
    ['nhận', 'claim'],
    ['xong', 'resolve'],
  ] as const
).map(([words, verb]) => ({
  verb: verb as Verb,
  length: words.split(' ').length,
  isSaid: consistsOf([words]),
}));

/** The verb that the first of these words say, and how many of them it takes. */
export function readVerb(words: readonly string[]): { verb: Verb; length: number } | undefined {
  return verbs.find(
    ({ length, isSaid }) => words.length >= length && isSaid(words.slice(0, length).join(' ')),
  );
}

export function isVerb(word: string): boolean {
  return readVerb([word]) !== undefined;
}

/** Said by somebody who speaks of themselves, before the verb: "dạ em xin nhận A12". */
export const isOpener = setOf(
  'da vang ok oke toi tui minh to em e chau con xin phep de cho da vua moi lam giup',
);

/** Between verb and code, or after both; they change nothing: "nhận giúp bà con yêu cầu A12 nhé". */
export const isFiller = setOf(
  'giup ho dum gium viec yeu nay do cai cau vu ca ma so luon di nhe a nha nhen nghe roi ok toi minh em e chau con ba cho voi duoc',
);

/** After the verb and before a result: "xong A12 rồi nhé, đã gửi link". */
export const isPolite = setOf('roi a nhe nha nhen nghe luon ok ha');

/** Makes a question or a denial of a command. */
export const isDoubt = setOf('chua khong ko k hong ai sao the');

/** Begins what was done, and so a result: "xong đã gửi link". */
export const isDone = setOf('da');

/** Sounds like a command, and is none of ours. */
export const isForeignVerb = setOf(
  'hen dong huy lay done song bo doi goi giu nhuong tra gui bao check xem',
);

/** Who or what a request can be handed to. */
export const isTarget = setOf(
  'xa phuong ubnd thon xom lang ap ban khu to anh chi em bac chu co ong ba cho len sang qua ve can',
);

function setOf(words: string): (folded: string | undefined) => boolean {
  const known = new Set(words.split(' '));
  return (folded) => folded !== undefined && known.has(folded);
}
