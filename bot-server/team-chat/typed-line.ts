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

/** Codes that follow each other, "A12, A15 và B3", each once, and the place after them. */
export type TypedCodes = { codes: string[]; end: number; isSure: boolean };

const wordOrSign = /#?[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu;
/** Letters that request-code.ts uses. */
const codeLetters = 'abcdeghklmnpqrstuvxy';
const wholeCode = new RegExp(`^#?([${codeLetters}]{1,2}[1-9]\\d?)$`, 'i');
const capitalsOfCode = new RegExp(`^#?[${codeLetters.toUpperCase()}]{1,2}$`);
const letterOfCode = new RegExp(`^#?[${codeLetters}]$`);
const numberOfCode = /^[1-9]\d?$/;
const gluedCode = new RegExp(`^(\\p{L}{2,}?)([${codeLetters}]{1,2}[1-9]\\d?)$`, 'iu');
/** "H15.26-0001", the number of a dossier, begins like a code. */
const dossier = /^#?\p{L}{1,2}\d{1,2}([./-]\d+){2}|^#?\p{L}{1,2}\d{1,2}[./-]\d{3}/u;
/** "thứ 7" in short, which is also a code. */
const weekday = /^t[2-7]$/i;
const joins = new Set([',', ';', '+', '&', '/', 'va', 'voi', 'cung', 'ca', 'lan']);

export function readLine(message: string): TypedLine {
  const text = message.normalize('NFC').trim();
  const tokens = [...text.matchAll(wordOrSign)].flatMap((match) => tokensOf(match[0], match.index));
  return { text, tokens };
}

/** "nhậnA12" is two words. */
function tokensOf(raw: string, start: number): Token[] {
  for (const [verb = '', code = ''] of splitsOf(raw)) {
    if (isVerb(verb)) return [token(verb, start), token(code, start + verb.length)];
  }
  return [token(raw, start)];
}

/** Where the code has one letter, and where it has two. */
function splitsOf(raw: string): string[][] {
  const found = gluedCode.exec(raw);
  if (found === null) return [];
  const [, verb = '', code = ''] = found;
  return [
    [verb, code],
    [verb + code.slice(0, 1), code.slice(1)],
  ];
}

function token(raw: string, start: number): Token {
  return { raw, folded: foldVietnamese(raw), start, end: start + raw.length };
}

/** The code that stands at a place, written in one piece or in two. */
export function codeAt({ text, tokens }: TypedLine, at: number): TypedCode | undefined {
  const token = tokens[at];
  const first = token?.raw ?? '';
  const whole = wholeCode.exec(first)?.[1];
  if (whole !== undefined) {
    return dossier.test(text.slice(token?.start))
      ? undefined
      : { code: whole.toUpperCase(), length: 1, isSure: true };
  }
  const second = tokens[at + 1]?.raw ?? '';
  if (!numberOfCode.test(second)) return undefined;
  const isSure = capitalsOfCode.test(first);
  if (!isSure && !letterOfCode.test(first)) return undefined;
  return { code: `${first.replace('#', '')}${second}`.toUpperCase(), length: 2, isSure };
}

/** All codes that stand together from a place on; where `tellsTime`, "T7" after the first is a Saturday. */
export function codesAt(line: TypedLine, at: number, tellsTime = false): TypedCodes | undefined {
  const first = codeAt(line, at);
  if (first === undefined) return undefined;
  const found = { codes: new Set([first.code]), end: at + first.length, isSure: first.isSure };
  for (;;) {
    const next = afterJoins(line, found.end);
    const code = codeAt(line, next);
    const isOther = code === undefined || (tellsTime && weekday.test(line.tokens[next]?.raw ?? ''));
    if (isOther || (code.length === 2 && !code.isSure && found.isSure)) break;
    found.codes.add(code.code);
    found.end = next + code.length;
  }
  return { ...found, codes: [...found.codes] };
}

/** Whether a code is short for a day of the week as well: "T7: họp tổ". */
export function isWeekdayCode(code: string): boolean {
  return weekday.test(code);
}

/** Whether the code at a place may be a day of the week as well. */
export function isWeekdayToo({ tokens }: TypedLine, at: number): boolean {
  return weekday.test(tokens[at]?.raw ?? '');
}

function afterJoins({ tokens }: TypedLine, from: number): number {
  let at = from;
  while (joins.has(tokens[at]?.folded || (tokens[at]?.raw ?? ''))) at += 1;
  return at;
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

/** The place after a colon that comes before any other word than those to skip. */
export function afterColon(
  line: TypedLine,
  from: number,
  isSkipped?: (folded: string | undefined) => boolean,
): number | undefined {
  const until = skip(line, from, isSkipped);
  const colon = line.tokens.findIndex((token, at) => at >= from && at < until && isColon(token));
  return colon === -1 ? undefined : colon + 1;
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
