import { foldVietnamese } from '#bot/lib/vietnamese-text.ts';

const surnames = new Set(
  'nguyen tran le pham hoang huynh phan vu vo dang bui do ngo duong dinh truong trinh mai dao doan luong vuong lam ha luu'.split(
    ' ',
  ),
);
const titles = new Set(
  'anh chi ong ba co chu bac em chau di cau mo thim ten thang be me bo cha vo chong con toi la'.split(
    ' ',
  ),
);
/** Things that are written like a person behind "em" or "con". */
const things = new Set(
  'zalo facebook google iphone samsung oppo xiaomi viettel vinaphone mobifone'.split(' '),
);

const wordPattern = /[\p{L}\p{M}\p{N}]+/gu;
const startsHigh = /^\p{Lu}/u;
const writtenAsName = /^\p{Lu}[\p{Ll}\p{M}]+$/u;

/**
 * The words without people's names, as far as they can be told: `known` names, two capitalised words or more behind a surname,
 * and a capitalised word behind "chị", "bác", "tên là". A name in small letters that nobody knows stays.
 */
export function withoutNames(text: string, known: readonly (string | null)[]): string {
  const words = [...text.normalize('NFC').matchAll(wordPattern)].map(([word]) => ({
    word,
    folded: foldVietnamese(word),
    isName: false,
  }));
  const cover = (from: number, to: number) => {
    for (const one of words.slice(from, to)) one.isName = true;
  };
  for (const name of known) {
    const parts = name === null ? [] : foldVietnamese(name).split(' ');
    if (parts.length < 2) continue;
    for (let at = 0; at + parts.length <= words.length; at += 1) {
      if (parts.every((part, i) => words[at + i]?.folded === part)) cover(at, at + parts.length);
    }
  }
  for (const [at, { word, folded }] of words.entries()) {
    const runs = lengthOfRun(words.slice(at).map((one) => one.word));
    if (surnames.has(folded) && runs > 1) cover(at, at + runs);
    const before = words[at - 1]?.folded ?? '';
    if (titles.has(before) && writtenAsName.test(word) && !things.has(folded)) cover(at, at + runs);
  }
  return words
    .filter(({ isName }) => !isName)
    .map(({ word }) => word)
    .join(' ');
}

/** How many words from the first on are written high, at most the four of a name. */
function lengthOfRun(words: readonly string[]): number {
  const end = words.findIndex((word) => !startsHigh.test(word));
  return Math.min(end === -1 ? words.length : end, 4);
}
