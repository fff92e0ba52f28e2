import { isCourtesy } from '#bot/lib/courtesy.ts';
import { foldVietnamese } from '#bot/lib/vietnamese-text.ts';
import {
  isColleague,
  isDoubt,
  isFamilyName,
  isForeignVerb,
  isOpener,
  isPerson,
} from './command-words.ts';
import { isBareCommand } from './is-bare-command.ts';
import { isForTeam, isNothingSaid } from './is-for-team.ts';
import { sayTo } from './read-marked.ts';
import { readOrder } from './read-order.ts';
import { readAfterVerb, skipToCodes, verbAt } from './read-verb-command.ts';
import { readWholeLine } from './read-whole-line.ts';
import { soundsLikeTalk } from './sounds-like-talk.ts';
import { type TeamCommand, unclear } from './team-command.ts';
import {
  codesAt,
  isColon,
  isWeekdayCode,
  readLine,
  skip,
  type TypedLine,
  textFrom,
} from './typed-line.ts';

const talk: TeamCommand = { kind: 'talk' };
/** Longer is no name of a bot, and would be read as often as it has words. */
const nameWordsMax = 10;
/** Who hides a command behind so many words tells a story. */
const strayWordsMax = 60;
/** "B1: mở ứng dụng / B2: bấm …" counts steps. */
const secondStep = /(^|\s)B ?2\s*[:.]/iu;
const leadingMentions = /^(\s*\[\s*@\d+\s*\])+\s*/;

/** What a message answers to: a post that asks for help, one that says what was done with a request, or neither. */
export type Quoted = 'question' | 'notice' | 'nothing';

/**
 * Reads one group message, as written down in docs/group-language.md. In answer to one of the bot's own posts about a request no
 * code is needed, and plain words are an answer to the resident where the post asks for help; under a notice they may be meant
 * for colleagues. Accents, case, politeness and the order of verb and codes are free; what may mean two things is `unclear`,
 * because what has reached a resident cannot be taken back. Times are read as said at `now`.
 */
export function readTeamCommand(message: string, quoted: Quoted, now: Date): TeamCommand {
  const withoutMention = message.replace(leadingMentions, '');
  const quotes = quoted !== 'nothing';
  const isToSomebody = withoutMention !== message || withoutMention.trimStart().startsWith('@');
  const command = withoutMention.trimStart().startsWith('@')
    ? readAfterName(withoutMention, quotes, now)
    : readTyped(withoutMention, quotes, now);
  const { text, tokens } = readLine(withoutMention);
  if (command?.kind === 'appoint' && quoted === 'notice' && command.codes.length === 0) {
    // "hẹn chị sáng mai đi cùng" under "A12: chị Lan đã nhận giúp" is said to her.
    return tokens.some(({ folded }) => isColleague(folded)) ? unclear('doubtful') : command;
  }
  if (command !== undefined) return command;
  if (!quotes || tokens.length === 0 || isCourtesy(text)) return talk;
  const isToColleagues =
    quoted === 'notice' || isToSomebody || soundsLikeTalk(foldVietnamese(text)) || isForTeam(text);
  return isToColleagues ? unclear('doubtful') : { kind: 'answer', codes: [], text };
}

function readTyped(typed: string, quotes: boolean, now: Date): TeamCommand | undefined {
  const line = readLine(typed);
  if (/^\?+$/.test(line.text)) return { kind: 'help' };
  return readWholeLine(foldVietnamese(line.text)) ?? readCommand(line, quotes, now);
}

/** "@UBND xã Thanh Tâm nhận A12": where the name ends nobody can tell but by what follows. */
function readAfterName(typed: string, quotes: boolean, now: Date): TeamCommand | undefined {
  const { text, tokens } = readLine(typed);
  let unsure: TeamCommand | undefined;
  for (const [at, { start }] of tokens.slice(2, 2 + nameWordsMax).entries()) {
    const command = readTyped(text.slice(start), quotes, now);
    if (command === undefined || command.kind === 'talk') continue;
    if (command.kind !== 'unclear') {
      // "@chị Lan nhận A12 nhé" asks her, and so does "@Lan nhận A12"; a bot's own name is longer.
      const first = tokens[1]?.folded;
      const isShort = at === 0 && first !== 'bot';
      return isShort || isPerson(first) || isFamilyName(first)
        ? unclear('doubtful', firstCode(command))
        : command;
    }
    unsure ??= command;
  }
  return unsure;
}

function firstCode(command: TeamCommand): string | undefined {
  return 'codes' in command ? command.codes[0] : undefined;
}

function readCommand(line: TypedLine, quotes: boolean, now: Date): TeamCommand | undefined {
  const leading = codesAt(line, 0);
  if (leading !== undefined) {
    const found = readAfterCodes(line, leading.end, leading.codes, now);
    if (found !== undefined) return found;
    if (leading.isSure) return unclear('answer-without-colon', leading.codes[0]);
  }
  const verb = verbAt(line, 0) ?? verbAt(line, skip(line, 0, isOpener));
  if (verb !== undefined) return readAfterVerb(line, verb, quotes, now);
  return readStrayCommand(line);
}

/** "A12: …", "A12 xong …"; `undefined` where neither a colon nor a verb follows. */
function readAfterCodes(
  line: TypedLine,
  after: number,
  codes: string[],
  now: Date,
): TeamCommand | undefined {
  const { tokens } = line;
  if (isColon(tokens[after])) {
    // "A12: xong" was hardly meant for the resident, and "A12: nb bà này hay quên" must never reach her.
    if (isBareCommand(line, after + 1, now)) return unclear('doubtful', codes[0]);
    const text = textFrom(line, after + 1);
    const isSchedule = codes.some(isWeekdayCode) || (codes[0] === 'B1' && secondStep.test(text));
    return isSchedule || (isForTeam(text) && !isNothingSaid(text))
      ? unclear('for-whom', codes[0])
      : sayTo('answer', text, codes);
  }
  const at = skip(line, after, isOpener);
  const verb = verbAt(line, skip(line, after)) ?? verbAt(line, at);
  if (verb !== undefined) return readOrder(line, verb, { codes, rest: verb.end }, now);
  return isDoubt(tokens[at]?.folded) ? unclear('doubtful', codes[0]) : undefined;
}

/** A code beside a verb inside other words: "chị Lan nhận A12 nhé", "đóng A12". */
function readStrayCommand(line: TypedLine): TeamCommand | undefined {
  const until = Math.min(line.tokens.length, strayWordsMax);
  for (let at = 0; at < until; at += 1) {
    const isForeign = at === 0 && isForeignVerb(line.tokens[at]?.folded);
    const verb = isForeign ? undefined : verbAt(line, at);
    const end = isForeign ? at + 1 : verb?.end;
    const found = end === undefined ? undefined : skipToCodes(line, end, verb?.verb);
    if (found !== undefined) return unclear('doubtful', found.codes[0]);
  }
  return undefined;
}
