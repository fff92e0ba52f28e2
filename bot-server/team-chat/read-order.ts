import { foldedWords } from '#bot/lib/vietnamese-text.ts';
import { isAsking, isDoubt, isFiller, isPast, isPolite, type Verb } from './command-words.ts';
import { readAppointment } from './read-appointment.ts';
import { readResult } from './result-words.ts';
import { type TeamCommand, unclear } from './team-command.ts';
import { afterColon, codeAt, codesAt, skip, type TypedLine, textFrom } from './typed-line.ts';

/** A verb and where it stands; `end` is the place after it. */
export type FoundVerb = { verb: Verb; start: number; end: number };

/** What is known of an order when its verb and its codes are: where the rest begins, and what stood between the two. */
export type Known = { codes: string[]; rest: number; between?: string };

/** Verb and codes are known; what else was said decides whether they were meant. */
export function readOrder(line: TypedLine, found: FoundVerb, known: Known, now: Date): TeamCommand {
  const { codes, rest } = known;
  const [code] = codes;
  const at = skip(line, rest, isPolite);
  switch (found.verb) {
    case 'answer':
      return sayTo('answer', textFrom(line, skip(line, rest)), codes);
    case 'note': {
      const text = textFrom(line, skip(line, rest));
      return text === '' ? unclear('note-empty', code) : { kind: 'note', codes, text };
    }
    case 'ask':
      return readMarked(line, found, known, 'ask');
    case 'correct':
      return codes.length > 1
        ? unclear('doubtful', code)
        : readMarked(line, found, known, 'correct');
    case 'hand-over':
      return readHandOver(textFrom(line, skip(line, rest)), codes);
    case 'merge':
      return readMerge(line, found, known);
    case 'canned':
      return readCanned(known.between ?? textFrom(line, skip(line, rest)), codes);
    case 'appoint':
    case 'visit':
      return readMeeting(line, found, known, now);
    case 'sent-on':
    case 'resolve':
    case 'not-reached':
      if (isAsked(line) || isDenied(line, at) || isForTwo(line, at, false)) {
        return unclear('doubtful', code);
      }
      return readEnding(line, found, { ...known, rest: at });
    case 'reopen':
    case 'tip':
      if (isAsked(line) || isDenied(line, at) || isForTwo(line, at, true)) {
        return unclear('doubtful', code);
      }
      return readWithText(line, found.verb, known);
    case 'claim':
    case 'release':
      return isAsked(line) || isDenied(line, at) || isForTwo(line, at, true)
        ? unclear('doubtful', code)
        : { kind: found.verb, codes };
  }
}

export function sayTo(
  kind: 'answer' | 'ask' | 'correct',
  text: string,
  codes: string[],
): TeamCommand {
  return text === '' ? unclear('answer-empty', codes[0]) : { kind, codes, text };
}

/** A question back and a correction need the colon: "hỏi A12 xem sao" is said to colleagues. */
function readMarked(
  line: TypedLine,
  found: FoundVerb,
  { codes, rest }: Known,
  kind: 'ask' | 'correct',
): TeamCommand {
  const at = afterColon(line, rest, isFiller);
  const reason = kind === 'ask' ? 'question-without-colon' : 'correction-without-colon';
  if (at === undefined) return unclear(reason, codes[0]);
  // "cho em hỏi A12: nhà bác ấy ở đâu ạ", "vừa hỏi A12: …"
  const before = line.tokens.slice(0, found.start).map(({ folded }) => folded);
  if (before.some((word) => word === 'cho' || isPast(word))) return unclear('doubtful', codes[0]);
  return sayTo(kind, textFrom(line, at), codes);
}

/** "chị Lan", "công an: mang theo căn cước" */
export function readHandOver(said: string, codes: string[]): TeamCommand {
  const [to = '', ...after] = said.split(/[:：]/);
  if (after.length === 0) return { kind: 'hand-over', codes, to };
  const text = said.slice(to.length + 1).trim();
  return { kind: 'hand-over', codes, to: to.trim(), text: text === '' ? undefined : text };
}

const isMergeWord = (folded: string | undefined) =>
  isFiller(folded) ||
  ['vao', 'chung', 'lai', 'thanh', 'va', 'cung', 'mot', '1'].includes(folded ?? '');

/** "gộp A12 A15" keeps A12; "gộp A15 vào A12" as well. */
function readMerge(line: TypedLine, found: FoundVerb, { codes: first, rest }: Known): TeamCommand {
  const codes = [...first];
  let at = skip(line, rest, isMergeWord);
  for (let more = codesAt(line, at); more !== undefined; more = codesAt(line, at)) {
    const isInto = line.tokens[at - 1]?.folded === 'vao';
    if (isInto) codes.unshift(...more.codes);
    else codes.push(...more.codes);
    at = skip(line, more.end, isMergeWord);
  }
  if (at < line.tokens.length) return unclear('doubtful', first[0]);
  const all = [...new Set(codes)];
  // "gộp vào A12" in answer to the post of another.
  const isInto = line.tokens.slice(found.end, rest).some(({ folded }) => folded === 'vao');
  return all.length < 2 && !isInto
    ? unclear('merge-needs-two', first[0])
    : { kind: 'merge', codes: all };
}

const shortName = /^[a-z0-9]{2,20}$/;

function readCanned(said: string, codes: string[]): TeamCommand {
  const [name = '', ...more] = foldedWords(said);
  return shortName.test(name) && more.every(isPolite)
    ? { kind: 'canned', codes, shortName: name }
    : unclear('canned-missing', codes[0]);
}

function readMeeting(line: TypedLine, found: FoundVerb, known: Known, now: Date): TeamCommand {
  const [code] = known.codes;
  const saidBefore = line.tokens.slice(0, found.start).some(({ folded }) => isPast(folded));
  if (isAsked(line) || (found.verb === 'visit' && saidBefore)) return unclear('doubtful', code);
  const said = `${known.between ?? ''} ${textFrom(line, skip(line, known.rest))}`.trim();
  return readAppointment(said, found.verb === 'visit' ? 'visit' : undefined, known.codes, now);
}

/** The words of the verb are part of the result where they say how it ended. */
function readEnding(line: TypedLine, found: FoundVerb, known: Known): TeamCommand {
  const { codes, rest, between = '' } = known;
  const tail = textFrom(line, rest);
  if (found.verb === 'resolve') return resolvedWith(`${between} ${tail}`.trim(), codes);
  const said = [textFrom(line, found.start, found.end), between, tail].filter(
    (part) => part !== '',
  );
  if (found.verb === 'not-reached') return resolvedWith(said.join(' '), codes);
  return /(^| )(ho so|hs)( |$)/.test(line.tokens.map(({ folded }) => folded).join(' '))
    ? resolvedWith(said.join(' '), codes)
    : unclear('sent-or-handed', codes[0]);
}

export function resolvedWith(said: string, codes: string[]): TeamCommand {
  const result = /[\p{L}\p{N}]/u.test(said) ? said : undefined;
  return {
    kind: 'resolve',
    codes,
    result,
    ...(result === undefined ? {} : readResult(result)),
  };
}

function readWithText(
  line: TypedLine,
  kind: 'reopen' | 'tip',
  { codes, rest }: Known,
): TeamCommand {
  const at = afterColon(line, rest, isPolite);
  if (at !== undefined) return { kind, codes, text: textFrom(line, at) || undefined };
  const isAlone = skip(line, rest, isFiller) >= line.tokens.length;
  return isAlone || (kind === 'reopen' && skip(line, rest) > rest)
    ? { kind, codes, text: textFrom(line, skip(line, rest, isPolite)) || undefined }
    : unclear('doubtful', codes[0]);
}

export function isAsked({ tokens }: TypedLine): boolean {
  const last = tokens.at(-1)?.raw;
  return last === '?' || isAsking(last);
}

/** "xong A12 chưa", "nhận A12 không"; but "xong A12 không cần đến nhà nữa" is a result. */
function isDenied(line: TypedLine, at: number): boolean {
  const word = line.tokens[at]?.folded;
  return word === 'chua' || (isDoubt(word) && skip(line, at + 1, isPolite) >= line.tokens.length);
}

/** One more code: straight after the others ("A12-A15"), or anywhere where no result is told. */
function isForTwo(line: TypedLine, at: number, anywhere: boolean): boolean {
  const { tokens } = line;
  if (codeAt(line, at) !== undefined) return true;
  return (
    anywhere && tokens.some((_token, place) => place >= at && codeAt(line, place)?.length === 1)
  );
}
