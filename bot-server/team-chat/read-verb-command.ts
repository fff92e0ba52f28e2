import {
  isDone,
  isDoubt,
  isFiller,
  isPolite,
  isTarget,
  readVerb,
  type Verb,
} from './command-words.ts';
import { type TeamCommand, unclear } from './team-command.ts';
import { codeAt, isSign, skip, type TypedCode, type TypedLine, textFrom } from './typed-line.ts';

/** A verb and the place after it. */
export type FoundVerb = { verb: Verb; end: number };

export function verbAt({ tokens }: TypedLine, at: number): FoundVerb | undefined {
  const found = readVerb(tokens.slice(at, at + 2).map((token) => token.raw));
  return found && { verb: found.verb, end: at + found.length };
}

/** The code that comes next when politeness is left out: "nhận giúp bà con việc A12". */
export function skipToCode(
  line: TypedLine,
  from: number,
): (TypedCode & { end: number }) | undefined {
  const end = skip(line, from, isFiller);
  for (let at = from; at <= end; at += 1) {
    const code = codeAt(line, at);
    if (code !== undefined) return { ...code, end: at + code.length };
  }
  return undefined;
}

export function readAfterVerb(
  line: TypedLine,
  verb: FoundVerb,
  quotes: boolean,
): TeamCommand | undefined {
  const { tokens } = line;
  const next = skipToCode(line, verb.end);
  if (next !== undefined) {
    const isMeant = next.isSure || skip(line, next.end, isPolite) >= tokens.length;
    return isMeant
      ? readWithCode(line, verb.verb, { code: next.code, rest: next.end })
      : unclear('doubtful', next.code);
  }
  const last = codeAt(line, tokens.length - 1);
  if (last !== undefined) {
    const to = textFrom(line, verb.end, tokens.length - 1);
    return verb.verb === 'hand-over'
      ? { kind: 'hand-over', code: last.code, to }
      : unclear('doubtful', last.code);
  }
  return quotes ? readQuoting(line, verb) : readWithoutCode(line, verb);
}

/** Verb and code are known; what else was said decides whether they were meant. */
export function readWithCode(
  line: TypedLine,
  verb: Verb,
  { code, rest }: { code: string; rest: number },
): TeamCommand {
  if (verb === 'answer') return answerFrom(line, rest, code);
  if (verb === 'hand-over')
    return { kind: 'hand-over', code, to: textFrom(line, skip(line, rest)) };
  const at = skip(line, rest, isPolite);
  if (isAsked(line) || isDenied(line, at) || isForTwo(line, at, verb)) {
    return unclear('doubtful', code);
  }
  return verb === 'resolve' ? resolvedWith(line, at, code) : { kind: verb, code };
}

function answerFrom(line: TypedLine, rest: number, code: string | undefined): TeamCommand {
  const text = textFrom(line, skip(line, rest));
  return text === '' ? unclear('answer-empty', code) : { kind: 'answer', code, text };
}

function resolvedWith(line: TypedLine, at: number, code: string | undefined): TeamCommand {
  const result = textFrom(line, at);
  return { kind: 'resolve', code, result: /[\p{L}\p{N}]/u.test(result) ? result : undefined };
}

function isAsked({ tokens }: TypedLine): boolean {
  return tokens.at(-1)?.raw === '?';
}

/** "xong A12 chưa", "nhận A12 không"; but "xong A12 không cần đến nhà nữa" is a result. */
function isDenied(line: TypedLine, at: number): boolean {
  const word = line.tokens[at]?.folded;
  return word === 'chua' || (isDoubt(word) && skip(line, at + 1, isPolite) >= line.tokens.length);
}

/** A second code: straight after the first, or anywhere where no result is told. */
function isForTwo(line: TypedLine, at: number, verb: Verb): boolean {
  const { tokens } = line;
  const next = tokens[at]?.folded === 'va' ? at + 1 : at;
  if (codeAt(line, next) !== undefined) return true;
  return (
    verb !== 'resolve' &&
    tokens.some((_token, place) => place >= at && codeAt(line, place)?.length === 1)
  );
}

const handOverWordsMax = 5;

/** In answer to a post the verb alone is a command; a sentence that only begins with it is an answer. */
function readQuoting(line: TypedLine, { verb, end }: FoundVerb): TeamCommand | undefined {
  const { tokens } = line;
  const code = undefined;
  const isAlone = skip(line, end, isFiller) >= tokens.length;
  const isCutOff = isSign(tokens[end]) && !isAsked(line);
  switch (verb) {
    case 'answer':
      return answerFrom(line, end, code);
    case 'hand-over':
      return tokens.length - end <= handOverWordsMax
        ? { kind: 'hand-over', code, to: textFrom(line, end) }
        : undefined;
    case 'claim':
    case 'release':
      return isAlone || isCutOff ? { kind: verb, code } : undefined;
    case 'resolve': {
      if (isAlone) return { kind: 'resolve', code, result: undefined };
      const at = skip(line, end, isPolite);
      const isResult = isCutOff || isDone(tokens[at]?.folded);
      return isResult && !isAsked(line) ? resolvedWith(line, at, code) : unclear('doubtful');
    }
  }
}

const handOverTokensMax = 7;

/** "nhận" alone was meant for us; "nhận được tiền chưa các bác" was not. */
function readWithoutCode(line: TypedLine, { verb, end }: FoundVerb): TeamCommand {
  const { tokens } = line;
  const isAlone = skip(line, end, isFiller) >= tokens.length;
  const isHandOver =
    verb === 'hand-over' && tokens.length <= handOverTokensMax && isTarget(tokens[end]?.folded);
  return isAlone || isHandOver || verb === 'answer'
    ? unclear('command-without-code')
    : { kind: 'talk' };
}
