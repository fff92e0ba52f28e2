import { findHarmlessLists } from './find-harmless-lists.ts';
import { blankOut, type FoldedText, type Span } from './folded-text.ts';
import type { MaskedSecret } from './inbound-event.ts';

/** What people put between the digits of one number; phones leave invisible characters behind when text is pasted. */
const joint = String.raw`(?:[ .,_-]?[\u200b-\u200f\u2060-\u2064\ufeff]{0,3}|\)[ .-]?|[ .-]?\()`;
const phone = new RegExp(
  String.raw`(?<!\d)(?:\(?\+84\)?|84|\(?0|(?<![a-z])o(?=\d))${joint}(?:[35789](?:${joint}\d){8}|2(?:${joint}\d){9})(?!\d)(?![ ._-](?!0[235789]\d)\d)`,
  'g',
);
/** However it is split: over two lines, with a word between, with whatever stands on a keyboard. */
const split = String.raw`[\s.,_/|*'·–—-]{0,3}(?:(?:roi|va|tiep|cham|phay|gach|cach)[\s.,-]{1,3})?`;
const phoneInParts = new RegExp(
  String.raw`(?<!\d)(?<!\d[.,/-])0${split}[35789](?:${split}\d){8}(?!\d)(?![ ._-](?!0[235789]\d)\d)`,
  'g',
);
/** Numbers of citizens begin with the 0 of their province. */
const citizenInParts = new RegExp(
  String.raw`(?<!\d)(?<!\d[.,/-])0(?:${split}\d){11}(?!\d)(?![.,/-]\d)`,
  'g',
);
/** The first groups of a number of which what follows is the rest; a whole phone number before it is another. */
const endOfLonger = /(?<![\d.,/-])(?<!\d )\d(?:[ .,_-]?\d){2,6}[ .,_-]$/;
/** A year of birth or a hotline, and nothing before it that makes it a part of a number. */
const yearOrHotline =
  /(?<!\d[\s.,_/-]?)(?:19[2-9]\d|20[0-4]\d|1022|1080|1414|5656|9029|11[1-5]|156)[ ,]$/;
const longNumber = new RegExp(String.raw`\+?\(?\d(?:${joint}\d){7,}`, 'g');
const account =
  /(?<![a-z])(?:stk|so tk|so tai khoan|so the)(?![a-z])(?: [a-z]+){0,3}[ :.]*(\d{6,7})(?!\d)/dg;
const afterAccount = /(?<![a-z])(?:stk|so tk|so tai khoan)(?: [a-z]+){0,2}[ :.]*$/;
/** The three or four digits on the back of a card. */
const cardCode =
  /(?<![a-z0-9])(?:cvv|cvc)2?(?: (?:so|ma|the|cua|toi|em|bac|minh|con|chau)){0,3}(?: (?:la|is))?[ :=-]*(\d{3,4})(?!\d)(?! ?(?:so|chu)(?![a-z]))/dg;

/** Phone numbers, in all the ways people write them; what is called an account is none. */
export function findPhoneNumbers(whole: FoldedText): Span[] {
  const text = blankOut(whole, findHarmlessLists(whole));
  return [...matches(text, phone), ...matches(text, phoneInParts)].filter(({ start }) => {
    const before = text.folded.slice(Math.max(0, start - 40), start);
    return !afterAccount.test(before) && (!endOfLonger.test(before) || standsApart(before));
  });
}

const standsApart = (before: string) => {
  const word = yearOrHotline.exec(before);
  return word !== null && !speaksOf(before.slice(0, word.index));
};

/**
 * Any other run of 8 or more digits, however it is broken up, and shorter numbers of accounts and backs of cards that are
 * called so.
 */
export function findLongNumbers(whole: FoldedText): (Span & { kind: MaskedSecret })[] {
  const text = blankOut(whole, findHarmlessLists(whole));
  const accounts = [account, cardCode]
    .flatMap((pattern) => [...text.folded.matchAll(pattern)])
    .map((match) => {
      const [start, end] = match.indices?.[1] ?? [0, 0];
      return { start, end, kind: 'card-number' as const };
    });
  const numbers = [...matches(text, citizenInParts), ...matches(text, longNumber)]
    .map((span) => ({ ...span, ...readAround(text.folded, span) }))
    .filter(({ number, before }) => speaksOf(before) || !isCounting(number))
    .map(({ start, end, number, before }) => ({ start, end, kind: judgeNumber(number, before) }));
  return [...accounts, ...numbers];
}

function matches(text: FoldedText, pattern: RegExp): Span[] {
  return [...text.folded.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

const speaksOfAccount = /(?:stk|so tk|tai khoan|the|atm)[^0-9]{0,20}$/;
const speaksOfPapers =
  /(?:cccd|cmnd|cmt|can cuoc|chung minh|dinh danh|bhxh|bhyt|bao hiem|ma so|mst|ho chieu|gplx|lai xe|bang lai)[^0-9]{0,20}$/;

const speaksOf = (before: string) => speaksOfPapers.test(before) || speaksOfAccount.test(before);

const readAround = (folded: string, { start, end }: Span) => ({
  number: folded.slice(start, end),
  before: folded.slice(Math.max(0, start - 40), start),
});

/** What a long number probably is, by its length and by what is said before it. */
export function judgeNumber(written: string, before: string): MaskedSecret {
  const number = written.replace(/\D/g, '');
  if (speaksOfPapers.test(before) && number.length <= 15) return 'id-number';
  if (speaksOfAccount.test(before)) return 'card-number';
  if (number.length === 9 || number.length === 12) return 'id-number';
  if (number.startsWith('0') && number.length <= 11) return 'phone-number';
  return 'card-number';
}

/** "1 2 3 4 5 6 7 8 9" counts something; it is no number. */
function isCounting(number: string): boolean {
  const steps = number.split(/[ .,_-]/).map(Number);
  return (
    steps.length >= 8 &&
    steps.every((step, index) => index === 0 || step === (steps[index - 1] ?? 0) + 1)
  );
}
