import { isFiller } from './command-words.ts';
import { isNothingSaid, isOfResident } from './is-for-team.ts';
import type { Known } from './known-order.ts';
import { type TeamCommand, unclear } from './team-command.ts';
import { afterColon, type TypedLine, textFrom } from './typed-line.ts';

/** Words for the resident, unless they are none: "A12: 👍", "A12: rồi". */
export function sayTo(
  kind: 'answer' | 'ask' | 'correct',
  text: string,
  codes: string[],
): TeamCommand {
  if (!/[\p{L}\p{N}]/u.test(text)) return unclear('answer-empty', codes[0]);
  return isNothingSaid(text) ? unclear('doubtful', codes[0]) : { kind, codes, text };
}

const withoutColon = {
  answer: 'answer-without-colon',
  ask: 'question-without-colon',
  correct: 'correction-without-colon',
} as const;

/** Words for a resident need the colon: "trả lời A12 giúp em", "hỏi A12 xem sao" are said to colleagues. */
export function readMarked(
  line: TypedLine,
  { codes, rest }: Known,
  kind: keyof typeof withoutColon,
): TeamCommand {
  const at = afterColon(line, rest, isFiller);
  if (at === undefined) return unclear(withoutColon[kind], codes[0]);
  // "cho em hỏi A12: nhà bác ấy ở đâu ạ"
  if (line.tokens[0]?.folded === 'cho') return unclear('doubtful', codes[0]);
  const text = textFrom(line, at);
  const isToTeam = kind === 'answer' ? /^[[@＠]/u.test(text) : isOfResident(text);
  return isToTeam ? unclear('for-whom', codes[0]) : sayTo(kind, text, codes);
}
