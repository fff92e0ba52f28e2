import type { FoldedText, Span } from './folded-text.ts';

const edge = '(?<![a-z0-9/])(?<![0-9][.,-])';
const far = '(?![a-z0-9/])(?![.,-][0-9])';
const digits = String.raw`(${edge}(?:\d{4,8}|\d{3}[ .\n-]\d{3}|\d{2}(?:[ .-]\d{2}){1,3}|\d(?:[ .-]\d){3,7})${far})`;
const spokenDigit = '(?:\\d|khong|mot|hai|ba|bon|tu|nam|lam|sau|bay|tam|chin)';
/** Read out and typed as words: "bốn tám hai chín một ba". */
const spokenDigits = `(?<![a-z0-9])(${spokenDigit}(?:[ ,.-]{1,2}${spokenDigit}){3,7})(?![a-z0-9])`;
const sixDigits = String.raw`(${edge}(?:\d{6}|\d{3}[ .\n-]\d{3})${far})`;

const strong =
  '(?<![a-z0-9])(?:otp|ma xac nhan|ma xac thuc|ma xac minh|ma kich hoat|ma bao mat|ma bi mat|ma dang nhap|ma pin|' +
  'ma mo khoa|ma giao dich|ma smart|smart otp|passcode|verification code|security code)(?![a-z0-9])';
const link =
  '(?:(?:4|6|8|bon|sau|tam) (?:chu )?so|so|la|is|cua|toi|em|minh|bac|con|chau|tui|gui|ve|do|day|no|bao|nay|vua|nhan|duoc|moi|vneid|zalo|facebook|gmail|ngan hang|bank)';

const afterStrong = new RegExp(
  String.raw`${strong}(?: ?(?:la|:))? ?\n?[^\d\u0001\n]{0,40}?${digits}`,
  'dg',
);
/** Told outright: "mã OTP của tôi là 320000". What is a sum of money says of what, and what goes on is some other number. */
const told = new RegExp(
  String.raw`${strong}(?: ${link}){0,5}(?: ?[:=-])? ?\n?${digits}(?! ?(?:\d|[₫$]|(?:d|dong|vnd|usd|nghin|ngan|trieu|ty|ti)(?![a-z0-9])))`,
  'dg',
);
const afterPlain = new RegExp(
  `(?<![a-z0-9])(?:ma|code)(?: ${link}){0,5}(?: ?[:=-])? ?${digits}`,
  'dg',
);
const beforeStrong = new RegExp(
  `${digits} ?[,.:;-]? ?(?:(?:day|do|nay|la|chinh|cai|so) ){0,4}${strong}`,
  'dg',
);
const beforePlain = new RegExp(
  `${sixDigits} ?[,.:;-]? ?(?:(?:day|do|nay|la|chinh|cai) ){0,4}(?:ma|code)(?! (?:ho so|so thue|don|tinh|vung|khach))(?![a-z0-9])`,
  'dg',
);
const nothingElse = new RegExp(
  String.raw`^[^a-z0-9\u0001]*(?:(?:da|vang|day|la|no|so|em|chau|con) ?[,:]? ?){0,3}${sixDigits}(?: ?(?:a|nhe|ne|day|do|con|chau|em|oi|bac|ha)){0,3}[^a-z0-9\u0001]*$`,
  'dg',
);
const spokenAfter = new RegExp(
  String.raw`(?:${strong}[^\d\u0001\n]{0,40}?|(?<![a-z0-9])(?:ma|code)(?: ${link}){0,5}(?: ?[:=-])? ?)${spokenDigits}`,
  'dg',
);
const sentTo = new RegExp(
  `(?<![a-z0-9])(?:gui|nhan|bao)(?: tin| may| so)? (?:ve|toi|den|qua)(?: (?:may|cho|so|la|cua|em|toi|bac|con|day)){0,3}[ :]{1,2}${sixDigits}`,
  'dg',
);
const anySix = new RegExp(sixDigits, 'dg');
const speaksOfSecrets = new RegExp(`${strong}|(?<![a-z0-9])(?:mat khau|mk|password)(?![a-z0-9])`);

/**
 * One-time codes: 4 to 8 digits, or words for digits, near the words for codes; 6 digits alone, said to have been sent, or in
 * a text that speaks of such codes.
 */
export function findCodes(text: FoldedText): Span[] {
  const spoken = find(text, spokenAfter, (_words, match, at) => isWordForCode(text, match, at));
  if (!/\d(?:[ .\n-]?\d){3}/.test(text.folded)) return spoken;
  return [
    ...spoken,
    ...find(text, sentTo, (word) => !word.endsWith('000')),
    ...find(text, afterStrong, isNoYear),
    ...find(text, afterPlain, (word, match, at) => !isYear(word) && isWordForCode(text, match, at)),
    ...find(text, beforeStrong, (word) => !isYear(word)),
    ...find(text, beforePlain, () => true),
    ...find(text, nothingElse, (word) => !word.endsWith('000')),
    ...(speaksOfSecrets.test(text.folded) ? find(text, anySix, () => true) : []),
  ];
}

/** Codes that somebody tells as such and that would be taken for a round sum of money: "là 320000". */
export function findToldCodes(text: FoldedText): Span[] {
  return find(text, told, (word) => word.endsWith('000'));
}

/** A year is a code only where it is told to be one. */
const isNoYear: Judge = (word, match) => !isYear(word) || /(?:la|is|:|=) ?$/.test(match);

/** `match` is what led to the digits, `at` where it begins. */
type Judge = (digits: string, match: string, at: number) => boolean;

function find(text: FoldedText, pattern: RegExp, isCode: Judge): Span[] {
  const spans: Span[] = [];
  for (const match of text.folded.matchAll(pattern)) {
    const [start, end] = match.indices?.at(-1) ?? [0, 0];
    const before = text.folded.slice(match.index, start);
    if (isCode(text.folded.slice(start, end), before, match.index)) spans.push({ start, end });
  }
  return spans;
}

/** "ma" is "mã" only where the writer uses no marks at all: else it is "mà", "má" or "ma". */
function isWordForCode(text: FoldedText, match: string, at: number): boolean {
  if (!/^ma(?! (?:xac|kich|bao mat|bi mat|dang|pin|mo khoa|giao|smart))/.test(match)) return true;
  const word = text.original.slice(at, at + 2).normalize('NFD');
  if (word.includes('\u0303')) return true;
  return word.length === 2 && !/\p{M}/u.test(text.original.normalize('NFD'));
}

function isYear(word: string): boolean {
  return /^(?:19[3-9]|20[0-4])\d$/.test(word);
}
