import type { FoldedText, Span } from './folded-text.ts';
import type { MaskedSecret } from './inbound-event.ts';

/** What people put between the digits of one number; phones leave invisible characters behind when text is pasted. */
const joint = String.raw`(?:[ .,_-]?[\u200b-\u200f\u2060-\u2064\ufeff]{0,3}|\)[ .-]?|[ .-]?\()`;
const phone = new RegExp(
  String.raw`(?<!\d)(?:\(?\+84\)?|84|\(?0|(?<![a-z])o(?=\d))${joint}(?:[35789](?:${joint}\d){8}|2(?:${joint}\d){9})(?!\d)(?![ .-](?!0\d\d)\d)`,
  'g',
);
const longNumber = new RegExp(String.raw`\+?\(?\d(?:${joint}\d){7,}`, 'g');
const account =
  /(?<![a-z])(?:stk|so tk|so tai khoan|so the)(?![a-z])(?: [a-z]+){0,3}[ :.]*(\d{6,7})(?!\d)/dg;
const afterAccount = /(?<![a-z])(?:stk|so tk|so tai khoan)(?: [a-z]+){0,2}[ :.]*$/;
/** The three or four digits on the back of a card. */
const cardCode =
  /(?<![a-z0-9])(?:cvv|cvc)2?(?: (?:so|ma|the|cua|toi|em|bac|minh|con|chau)){0,3}(?: (?:la|is))?[ :=-]*(\d{3,4})(?!\d)(?! ?(?:so|chu)(?![a-z]))/dg;

/** Phone numbers, in all the ways people write them; what is called an account is none. */
export function findPhoneNumbers(text: FoldedText): Span[] {
  return matches(text, phone).filter(
    ({ start }) => !afterAccount.test(text.folded.slice(Math.max(0, start - 40), start)),
  );
}

/**
 * Any other run of 8 or more digits, however it is broken up, and shorter numbers of accounts and backs of cards that are
 * called so.
 */
export function findLongNumbers(text: FoldedText): (Span & { kind: MaskedSecret })[] {
  const accounts = [account, cardCode]
    .flatMap((pattern) => [...text.folded.matchAll(pattern)])
    .map((match) => {
      const [start, end] = match.indices?.[1] ?? [0, 0];
      return { start, end, kind: 'card-number' as const };
    });
  const numbers = matches(text, longNumber)
    .filter((span) => !isCounting(text.folded.slice(span.start, span.end)))
    .map((span) => ({ ...span, kind: judge(text.folded, span) }));
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

function judge(folded: string, span: Span): MaskedSecret {
  const number = folded.slice(span.start, span.end).replace(/\D/g, '');
  const before = folded.slice(Math.max(0, span.start - 40), span.start);
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
