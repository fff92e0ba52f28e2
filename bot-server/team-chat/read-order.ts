import { foldedWords } from '#bot/lib/vietnamese-text.ts';
import { isAsked, isDenied, isForTwo } from './asked-or-denied.ts';
import { endsAsking, isFiller, isPolite, type Verb } from './command-words.ts';
import { readDesk } from './desk-words.ts';
import { isForResident } from './is-for-team.ts';
import { isReported } from './is-reported.ts';
import type { FoundVerb, Known } from './known-order.ts';
import { readAppointment } from './read-appointment.ts';
import { readEnding } from './read-ending.ts';
import { readMarked } from './read-marked.ts';
import { readMerge } from './read-merge.ts';
import { type TeamCommand, unclear } from './team-command.ts';
import { afterColon, skip, type TypedLine, textFrom } from './typed-line.ts';

/** Of what is finished or claimed one may speak as done; these, told as done, were done elsewhere. */
const isTold = new Set<Verb>([
  'answer',
  'ask',
  'correct',
  'hand-over',
  'appoint',
  'visit',
  'canned',
  'merge',
  'reopen',
  'tip',
]);
/** A word too many is asked back for its colon first. */
const needsColon = new Set<Verb>(['answer', 'ask', 'correct']);

/** Verb and codes are known; what else was said decides whether they were meant. */
export function readOrder(line: TypedLine, found: FoundVerb, known: Known, now: Date): TeamCommand {
  const { codes, rest } = known;
  const [code] = codes;
  const at = skip(line, rest, isPolite);
  const hasWords = !needsColon.has(found.verb) || afterColon(line, rest, isFiller) !== undefined;
  if (isTold.has(found.verb) && hasWords && isReported(line, found)) {
    return unclear('doubtful', code);
  }
  switch (found.verb) {
    case 'answer':
      return skip(line, rest) >= line.tokens.length
        ? unclear('answer-empty', code)
        : readMarked(line, known, 'answer');
    case 'note': {
      const text = textFrom(line, skip(line, rest));
      return text === '' ? unclear('note-empty', code) : { kind: 'note', codes, text };
    }
    case 'ask':
      return readMarked(line, known, 'ask');
    case 'correct':
      return codes.length > 1 ? unclear('doubtful', code) : readMarked(line, known, 'correct');
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

/** "chị Lan", "công an: mang theo căn cước"; "xã chưa?" only asks. */
export function readHandOver(said: string, codes: string[]): TeamCommand {
  const [before = '', ...after] = said.split(/[:：]/);
  const to = before.trim();
  if (endsAsking(to)) return unclear('doubtful', codes[0]);
  if (after.length === 0) return { kind: 'hand-over', codes, to };
  const text = said.slice(before.length + 1).trim();
  // To an office the resident is shown the way in these words; a colleague keeps them inside.
  if (text !== '' && readDesk(to) !== undefined && !isForResident(text)) {
    return unclear('for-whom', codes[0]);
  }
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
  if (isAsked(line)) return unclear('doubtful', known.codes[0]);
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
