import { foldedWords } from '#bot/lib/vietnamese-text.ts';
import { isAsked, isDenied, isForTwo } from './asked-or-denied.ts';
import { endsAsking, isFiller, isPast, isPolite } from './command-words.ts';
import type { FoundVerb, Known } from './known-order.ts';
import { readAppointment } from './read-appointment.ts';
import { readEnding } from './read-ending.ts';
import { readMerge } from './read-merge.ts';
import { type TeamCommand, unclear } from './team-command.ts';
import { afterColon, skip, type TypedLine, textFrom } from './typed-line.ts';

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
      if (isAsked(line)) return unclear('doubtful', code);
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
      if (afterColon(line, rest, isPolite) !== undefined) {
        return readWithText(line, found.verb, known);
      }
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

/** "chị Lan", "công an: mang theo căn cước"; "xã chưa?" only asks. */
export function readHandOver(said: string, codes: string[]): TeamCommand {
  const [before = '', ...after] = said.split(/[:：]/);
  const to = before.trim();
  if (endsAsking(to)) return unclear('doubtful', codes[0]);
  if (after.length === 0) return { kind: 'hand-over', codes, to };
  const text = said.slice(before.length + 1).trim();
  return { kind: 'hand-over', codes, to, text: text === '' ? undefined : text };
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
