import { judgeNumber } from './find-long-numbers.ts';
import type { FoldedText, Span } from './folded-text.ts';
import type { MaskedSecret } from './inbound-event.ts';

/** As spelled with marks; without any mark each is taken too. */
const digitOf: Record<string, string> = {
  không: '0',
  linh: '0',
  lẻ: '0',
  một: '1',
  mốt: '1',
  hai: '2',
  ba: '3',
  bốn: '4',
  tư: '4',
  năm: '5',
  lăm: '5',
  sáu: '6',
  bảy: '7',
  bẩy: '7',
  tám: '8',
  chín: '9',
};
const bare = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '');
const spelled = new Map(
  Object.entries(digitOf).flatMap(([word, digit]) => [
    [bare(word), digit] as const,
    [word.normalize('NFC'), digit] as const,
  ]),
);

const part = '(?:khong|linh|le|mot|hai|ba|bon|tu|nam|lam|sau|bay|tam|chin|[0-9]{1,4})';
const spoken = new RegExp(`(?<![a-z0-9])${part}(?:[ ,.-]{1,3}${part}){4,}(?![a-z0-9])`, 'g');
const digitsMin = 8;
const wordsMin = 2;
/** "không, không, không…" refuses, and says no number. */
const distinctMin = 4;
const phone = /^0[235789]\d{8,9}$/;

/** Numbers of 8 or more digits, some or all of which are read out as words: "0 chín 1 hai ba bốn…". Counting up is none. */
export function findSpokenNumbers(text: FoldedText): (Span & { kind: MaskedSecret })[] {
  return [...text.folded.matchAll(spoken)].flatMap((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const digits = readDigits(text.original.slice(start, end), match[0]);
    if (digits === undefined) return [];
    const before = text.folded.slice(Math.max(0, start - 40), start);
    return [{ start, end, kind: judgeNumber(digits, before) }];
  });
}

function readDigits(original: string, folded: string): string | undefined {
  const words = folded.split(/[ ,.-]+/);
  const asTyped = original.toLowerCase().split(/[ ,.\s-]+/u);
  const isRead = (word: string) => !/\d/.test(word);
  const read = words.map((word, index) =>
    isRead(word) ? spelled.get(asTyped[index] ?? '') : word,
  );
  if (read.some((digits) => digits === undefined)) return undefined;
  // "năm 2024, năm 2025" tells of years.
  if (words.some((word, index) => /^(?:19|20)\d\d$/.test(word) && words[index - 1] === 'nam')) {
    return undefined;
  }
  const digits = read.join('');
  const isLong = digits.length >= digitsMin && words.filter(isRead).length >= wordsMin;
  const isVaried =
    new Set(digits).size >= distinctMin || !words.every(isRead) || phone.test(digits);
  return isLong && isVaried && !countsUp(digits) && !estimates(folded) ? digits : undefined;
}

function countsUp(digits: string): boolean {
  return '01234567890'.includes(digits) || '12345678910'.startsWith(digits);
}

/** "một hai, hai ba, ba bốn người": pairs of which each begins where the one before it ended. */
function estimates(folded: string): boolean {
  const pairs = folded.split(',').map((pair) => pair.trim().split(/[ .-]+/));
  return pairs.every(
    (pair, at) => pair.length === 2 && (at === 0 || pair[0] === pairs[at - 1]?.[1]),
  );
}
