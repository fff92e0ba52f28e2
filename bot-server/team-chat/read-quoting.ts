import { isAsked } from './asked-or-denied.ts';
import { isDone, isFiller, isPerson, isPolite, isTarget, type Verb } from './command-words.ts';
import { isReported } from './is-reported.ts';
import type { FoundVerb } from './known-order.ts';
import { resolvedWith } from './read-ending.ts';
import { readHandOver, readOrder } from './read-order.ts';
import { isOnlyResult } from './result-words.ts';
import { type TeamCommand, unclear } from './team-command.ts';
import { afterColon, isSign, skip, type TypedLine, textFrom } from './typed-line.ts';

const codes: string[] = [];
const handOverWordsMax = 5;

/**
 * In answer to a post the verb alone is a command; a sentence that only begins with it is an answer to the resident, which
 * `undefined` says.
 */
export function readQuoting(line: TypedLine, found: FoundVerb, now: Date): TeamCommand | undefined {
  const { tokens } = line;
  const { verb, end } = found;
  const known = { codes, rest: end };
  const isAlone = skip(line, end, isFiller) >= tokens.length;
  const isCutOff = isSign(tokens[end]) && !isAsked(line);
  const hasColon = afterColon(line, end, isFiller) !== undefined;
  switch (verb) {
    case 'answer':
      return readOrder(line, found, known, now);
    case 'hand-over':
      if (wordsBeforeColon(line, end) <= handOverWordsMax && isReported(line, found)) {
        return unclear('doubtful');
      }
      return wordsBeforeColon(line, end) <= handOverWordsMax
        ? readHandOver(textFrom(line, skip(line, end)), codes)
        : undefined;
    case 'claim':
    case 'release':
      return isAlone || isCutOff ? { kind: verb, codes } : undefined;
    case 'resolve':
      return readResolving(line, end, { isAlone, isCutOff });
    case 'not-reached':
      return skip(line, end, (word) => isFiller(word) || isPerson(word)) >= tokens.length
        ? resolvedWith(textFrom(line, found.start), codes)
        : unclear('doubtful');
    case 'sent-on':
      return readOrder(line, found, known, now);
    case 'ask':
    case 'correct':
      return hasColon ? readOrder(line, found, known, now) : unclear('doubtful');
    case 'note':
      return hasColon || isShort(line, found)
        ? readOrder(line, found, known, now)
        : unclear('doubtful');
    case 'appoint':
    case 'visit':
      return readOrder(line, found, known, now);
    case 'reopen':
    case 'tip':
      return isAlone || hasColon ? readOrder(line, found, known, now) : undefined;
    case 'canned':
      return tokens.length - end === 1 ? readOrder(line, found, known, now) : undefined;
    case 'merge':
      return undefined;
  }
}

/** "nb bà này hay quên": nobody begins a sentence to a resident so. */
function isShort({ tokens }: TypedLine, { start, end }: FoundVerb): boolean {
  return end - start === 1 && tokens[start]?.folded === 'nb';
}

function wordsBeforeColon({ tokens }: TypedLine, from: number): number {
  const colon = tokens.findIndex(({ raw }, at) => at > from && /[:：]/.test(raw));
  return (colon === -1 ? tokens.length : colon) - from;
}

function readResolving(
  line: TypedLine,
  end: number,
  { isAlone, isCutOff }: { isAlone: boolean; isCutOff: boolean },
): TeamCommand {
  if (isAsked(line)) return unclear('doubtful');
  if (isAlone) return resolvedWith('', codes);
  const at = skip(line, end, isPolite);
  const result = textFrom(line, at);
  const isResult = isCutOff || isDone(line.tokens[at]?.folded) || isOnlyResult(result);
  return isResult ? resolvedWith(result, codes) : unclear('doubtful');
}

const handOverTokensMax = 7;
/** These are said of nothing else where a colon follows: "hỏi thêm: máy bác là máy gì". */
const needsCode: Verb[] = ['answer', 'ask', 'note', 'correct'];

/** "nhận" alone was meant for us; "nhận được tiền chưa các bác" was not. */
export function readWithoutCode(line: TypedLine, { verb, start, end }: FoundVerb): TeamCommand {
  const { tokens } = line;
  const isAlone = skip(line, end, isFiller) >= tokens.length;
  const isHandOver =
    verb === 'hand-over' && tokens.length <= handOverTokensMax && isTarget(tokens[end]?.folded);
  const isMarked =
    needsCode.includes(verb) && start === 0 && afterColon(line, end, isFiller) !== undefined;
  const isPlain = ['claim', 'release', 'resolve', 'hand-over'].includes(verb) && isAlone;
  if (isPlain || isHandOver || isMarked) return unclear('command-without-code');
  // Said in the group it is a name of ours or a word of theirs; only who knows the names can tell.
  if (verb === 'canned' && tokens.length - end === 1) {
    const shortName = tokens[end]?.folded ?? '';
    return { kind: 'canned', codes, shortName };
  }
  return { kind: 'talk' };
}
