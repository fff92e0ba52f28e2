import { isFiller, isPerson, isPolite, readVerb, type Verb } from './command-words.ts';
import { isReported } from './is-reported.ts';
import type { FoundVerb } from './known-order.ts';
import { readHandOver, readOrder } from './read-order.ts';
import { readQuoting, readWithoutCode } from './read-quoting.ts';
import { isOnlyResult } from './result-words.ts';
import { type TeamCommand, unclear } from './team-command.ts';
import {
  codesAt,
  isSign,
  isWeekdayToo,
  skip,
  type TypedCodes,
  type TypedLine,
  textFrom,
} from './typed-line.ts';

/** With these behind it the verb is another word: "đến nhà văn hoá", "chuyển đổi số". */
const otherWords: Partial<Record<Verb, string[]>> = {
  visit: ['van', 'sinh', 'cong', 'chung', 'truong'],
  'hand-over': ['doi', 'khoan'],
};
/** These ask for somebody by name: "hẹn bác A12". */
const meetsSomebody: Verb[] = ['appoint', 'visit', 'ask', 'not-reached', 'note'];
/** These may say the time, in which "T7" is a day. */
const tellsTime: Verb[] = ['appoint', 'visit'];
const verbWordsMax = 6;

export function verbAt({ tokens }: TypedLine, at: number): FoundVerb | undefined {
  const ahead = tokens.slice(at, at + verbWordsMax);
  const sign = ahead.findIndex(isSign);
  const found = readVerb(ahead.slice(0, sign === -1 ? undefined : sign).map(({ raw }) => raw));
  if (found === undefined) return undefined;
  const end = at + found.length;
  if (otherWords[found.verb]?.includes(tokens[end]?.folded ?? '')) return undefined;
  return { verb: found.verb, start: at, end };
}

/** The codes that come next when politeness is left out: "nhận giúp bà con việc A12, A15". */
export function skipToCodes(
  line: TypedLine,
  from: number,
  verb: Verb | undefined,
): TypedCodes | undefined {
  const isWithSomebody = verb !== undefined && meetsSomebody.includes(verb);
  const isSkipped = (folded: string | undefined) =>
    isFiller(folded) ||
    (isWithSomebody && isPerson(folded)) ||
    (verb === 'merge' && folded === 'vao');
  const end = skip(line, from, isSkipped);
  for (let at = from; at <= end; at += 1) {
    const codes = codesAt(line, at, verb !== undefined && tellsTime.includes(verb));
    if (codes !== undefined) return codes;
  }
  return undefined;
}

export function readAfterVerb(
  line: TypedLine,
  found: FoundVerb,
  quotes: boolean,
  now: Date,
): TeamCommand | undefined {
  const isWeekday = isRatherWeekday(line, found, quotes);
  const next = isWeekday ? undefined : skipToCodes(line, found.end, found.verb);
  if (next !== undefined) {
    const isMeant = next.isSure || skip(line, next.end, isPolite) >= line.tokens.length;
    return isMeant
      ? readOrder(line, found, { codes: next.codes, rest: next.end }, now)
      : unclear('doubtful', next.codes[0]);
  }
  const last = codesAtEnd(line, isWeekday ? found.end + 1 : found.end);
  if (last !== undefined) return readBeforeCodes(line, found, last, now);
  return quotes ? readQuoting(line, found, now) : readWithoutCode(line, found);
}

/** "hẹn T7 A12", or "hẹn T7 15h" in answer to a post: the first is a Saturday. */
function isRatherWeekday(line: TypedLine, { verb, end }: FoundVerb, quotes: boolean): boolean {
  if (!tellsTime.includes(verb) || !isWeekdayToo(line, end)) return false;
  return quotes || codesAtEnd(line, end + 1) !== undefined;
}

/** The codes with which a line ends, but for politeness. */
function codesAtEnd(line: TypedLine, from: number): (TypedCodes & { start: number }) | undefined {
  for (let start = from; start < line.tokens.length; start += 1) {
    const codes = codesAt(line, start);
    const isLast = codes !== undefined && skip(line, codes.end, isPolite) >= line.tokens.length;
    if (isLast && codes.isSure) return { ...codes, start };
  }
  return undefined;
}

/** "chuyển chị Lan A12", "hẹn 15h chiều mai A12", "xong tại nhà A12" */
function readBeforeCodes(
  line: TypedLine,
  found: FoundVerb,
  { codes, start, end }: TypedCodes & { start: number },
  now: Date,
): TeamCommand {
  const between = textFrom(line, found.end, start);
  if (found.verb === 'hand-over' && isReported(line, found)) return unclear('doubtful', codes[0]);
  switch (found.verb) {
    case 'hand-over':
      return readHandOver(between, codes);
    case 'appoint':
    case 'visit':
    case 'not-reached':
    case 'sent-on':
      return readOrder(line, found, { codes, rest: end, between }, now);
    case 'canned':
      return start === found.end + 1
        ? readOrder(line, found, { codes, rest: end, between }, now)
        : unclear('doubtful', codes[0]);
    case 'resolve':
      return isOnlyResult(between)
        ? readOrder(line, found, { codes, rest: end, between }, now)
        : unclear('doubtful', codes[0]);
    default:
      return unclear('doubtful', codes[0]);
  }
}
