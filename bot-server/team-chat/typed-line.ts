import { foldVietnamese } from '#bot/lib/vietnamese-text.ts';
import { isVerb } from './command-words.ts';

/** A word or a sign of a typed line; `start` and `end` cut it out of the line. */
export type Token = { raw: string; folded: string; start: number; end: number };

export type TypedLine = { text: string; tokens: Token[] };

/**
 * A code in upper case, without `#`, and how many tokens it takes: "A12" one, "A 12" two. `isSure` is false for what may be
 * said as well in other words: "a 2 bác đi đâu".
 */
export type TypedCode = { code: string; length: 1 | 2; isSure: boolean };

const wordOrSign = /#?[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu;
/** Letters that request-code.ts uses. */
const codeLetters = 'abcdeghklmnpqrstuvxy';
const wholeCode = new RegExp(`^#?([${codeLetters}]{1,2}[1-9]\\d?)$`, 'i');
const capitalsOfCode = new RegExp(`^#?[${codeLetters.toUpperCase()}]{1,2}$`);
const letterOfCode = new RegExp(`^#?[${codeLetters}]$`);
const numberOfCode = /^[1-9]\d?$/;
const gluedCode = new RegExp(`^(\\p{L}{3,})([${codeLetters}]{1,2}[1-9]\\d?)$`, 'iu');

export function readLine(message: string): TypedLine {
  const text = message.normalize('NFC').trim();
  const tokens = [...text.matchAll(wordOrSign)].flatMap((match) => tokensOf(match[0], match.index));
  return { text, tokens };
}

/** "nhậnA12" is two words. */
function tokensOf(raw: string, start: number): Token[] {
  const [, verb, code] = gluedCode.exec(raw) ?? [];
  if (verb !== undefined && code !== undefined && isVerb(verb)) {
    return [token(verb, start), token(code, start + verb.length)];
  }
  return [token(raw, start)];
}

function token(raw: string, start: number): Token {
  return { raw, folded: foldVietnamese(raw), start, end: start + raw.length };
}

/** The code that stands at a place, written in one piece or in two. */
export function codeAt({ tokens }: TypedLine, at: number): TypedCode | undefined {
  const first = tokens[at]?.raw ?? '';
  const whole = wholeCode.exec(first)?.[1];
  if (whole !== undefined) return { code: whole.toUpperCase(), length: 1, isSure: true };
  const second = tokens[at + 1]?.raw ?? '';
  if (!numberOfCode.test(second)) return undefined;
  const isSure = capitalsOfCode.test(first);
  if (!isSure && !letterOfCode.test(first)) return undefined;
  return { code: `${first.replace('#', '')}${second}`.toUpperCase(), length: 2, isSure };
}

/** The place of the next token that is neither punctuation nor one of the words to skip. */
export function skip(
  { tokens }: TypedLine,
  from: number,
  isSkipped: (folded: string | undefined) => boolean = () => false,
): number {
  let at = from;
  while (isSeparator(tokens[at]) || isSkipped(tokens[at]?.folded)) at += 1;
  return at;
}

function isSeparator(token: Token | undefined): boolean {
  return token !== undefined && /^[,.;:：#"'“”!–—-]$/.test(token.raw);
}

export function isSign(token: Token | undefined): boolean {
  return token !== undefined && !/[\p{L}\p{N}]/u.test(token.raw);
}

export function isColon(token: Token | undefined): boolean {
  return token !== undefined && /^[:：]$/.test(token.raw);
}

/** What was typed from a place on, as it was typed. */
export function textFrom({ text, tokens }: TypedLine, at: number, before = tokens.length): string {
  const [first, last] = [tokens[at], tokens[before - 1]];
  return first === undefined || last === undefined || at >= before
    ? ''
    : text.slice(first.start, before === tokens.length ? undefined : last.end).trim();
}
