import { isDone, isFiller, isTarget } from './command-words.ts';
import { readTimePhrase } from './read-time-phrase.ts';
import { verbAt } from './read-verb-command.ts';
import { isColon, isSign, skip, type TypedLine, textFrom } from './typed-line.ts';

const handOverWordsMax = 4;

/** Whether the words after "A12:" are a command to the bot rather than words for the resident. */
export function isBareCommand(line: TypedLine, at: number, now: Date): boolean {
  const { tokens } = line;
  const found = verbAt(line, at);
  if (found === undefined) return false;
  const { verb, end } = found;
  if (verb === 'note') return true;
  if (skip(line, end, isFiller) >= tokens.length || isColon(tokens[end])) return true;
  switch (verb) {
    case 'resolve':
      return isSign(tokens[end]) || isDone(tokens[end]?.folded);
    case 'hand-over':
      return tokens.length - end <= handOverWordsMax && isTarget(tokens[end]?.folded);
    case 'canned':
      return tokens.length - end === 1;
    case 'appoint': {
      const { time, rest } = readTimePhrase(textFrom(line, end), now);
      return time.kind !== 'none' && !/\p{L}/u.test(rest);
    }
    default:
      return false;
  }
}
