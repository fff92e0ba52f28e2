import { isCourtesy } from '#bot/lib/courtesy.ts';
import { foldVietnamese } from '#bot/lib/vietnamese-text.ts';
import { isDoubt, isFiller, isForeignVerb, isOpener } from './command-words.ts';
import { readAfterVerb, readWithCode, skipToCode, verbAt } from './read-verb-command.ts';
import { soundsLikeTalk } from './sounds-like-talk.ts';
import { type TeamCommand, unclear } from './team-command.ts';
import { codeAt, isColon, readLine, skip, type TypedLine, textFrom } from './typed-line.ts';

const talk: TeamCommand = { kind: 'talk' };
const helpPattern = /^(giup|tro giup|huong dan|help)( a| nhe)?$/;
const newcomerPattern =
  /^(?:(dong y|tu choi)(?: cho| them)? m ?(\d{1,7})|m ?(\d{1,7}) (dong y|tu choi))( nhe| a| nha| nghe)*$/;
const leadingMentions = /^(\s*\[\s*@\d+\s*\])+\s*/;

/** What a message answers to: a post that asks for help, one that says what was done with a request, or neither. */
export type Quoted = 'question' | 'notice' | 'nothing';

/**
 * Reads one group message. In answer to one of the bot's own posts about a request no code is needed, and plain words are an
 * answer to the resident where the post asks for help; under a notice they may be meant for colleagues. Accents, case, politeness and the order of verb and code are free; what may mean
 * two things is `unclear`, because an answer cannot be taken back.
 */
export function readTeamCommand(message: string, quoted: Quoted): TeamCommand {
  const withoutMention = message.replace(leadingMentions, '');
  const line = readLine(withoutMention);
  const folded = foldVietnamese(line.text);
  if (helpPattern.test(folded) || /^\?+$/.test(line.text)) return { kind: 'help' };
  const quotes = quoted !== 'nothing';
  const command = readNewcomer(folded) ?? readCommand(line, quotes);
  if (command !== undefined) return command;
  if (!quotes || line.tokens.length === 0 || isCourtesy(line.text)) return talk;
  const isToColleagues =
    quoted === 'notice' || withoutMention !== message || soundsLikeTalk(folded);
  return isToColleagues
    ? unclear('doubtful')
    : { kind: 'answer', code: undefined, text: line.text };
}

function readNewcomer(folded: string): TeamCommand | undefined {
  const match = newcomerPattern.exec(folded);
  if (match === null) return undefined;
  const accept = (match[1] ?? match[4]) === 'dong y';
  return { kind: 'newcomer', number: Number(match[2] ?? match[3]), accept };
}

function readCommand(line: TypedLine, quotes: boolean): TeamCommand | undefined {
  const start = skipMentionedName(line);
  const leading = codeAt(line, start);
  if (leading !== undefined) {
    const found = readAfterCode(line, start + leading.length, leading.code);
    if (found !== undefined) return found;
    if (leading.isSure) return unclear('answer-without-colon', leading.code);
  }
  const verb = verbAt(line, skip(line, start, isOpener)) ?? verbAt(line, start);
  if (verb !== undefined) return readAfterVerb(line, verb, quotes);
  return readStrayCommand(line, start);
}

/** "@UBND xã Thanh Tâm nhận A12": where the name ends nobody can tell but by what follows. */
function skipMentionedName(line: TypedLine): number {
  if (line.tokens[0]?.raw !== '@') return 0;
  const found = line.tokens.findIndex(
    (_token, at) => verbAt(line, at) !== undefined || codeAt(line, at)?.length === 1,
  );
  return Math.max(found, 0);
}

/** "A12: …", "A12 xong …"; `undefined` where neither a colon nor a verb follows. */
function readAfterCode(line: TypedLine, after: number, code: string): TeamCommand | undefined {
  const { tokens } = line;
  if (isColon(tokens[after])) {
    const verb = verbAt(line, after + 1);
    // "A12: xong" was hardly meant for the resident.
    const isVerbAlone = verb !== undefined && skip(line, verb.end, isFiller) >= tokens.length;
    if (isVerbAlone) return unclear('doubtful', code);
    const text = textFrom(line, after + 1);
    return text === '' ? unclear('answer-empty', code) : { kind: 'answer', code, text };
  }
  const at = skip(line, after, isOpener);
  if (isDoubt(tokens[at]?.folded)) return unclear('doubtful', code);
  const verb = verbAt(line, at);
  return verb && readWithCode(line, verb.verb, { code, rest: verb.end });
}

/** A code beside a verb inside other words: "chị Lan nhận A12 nhé", "hẹn A12 chiều mai". */
function readStrayCommand(line: TypedLine, start: number): TeamCommand | undefined {
  for (let at = start; at < line.tokens.length; at += 1) {
    const isForeign = at === start && isForeignVerb(line.tokens[at]?.folded);
    const end = isForeign ? at + 1 : verbAt(line, at)?.end;
    const code = end === undefined ? undefined : skipToCode(line, end);
    if (code !== undefined) return unclear('doubtful', code.code);
  }
  return undefined;
}
