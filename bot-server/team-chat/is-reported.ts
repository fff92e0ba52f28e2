import { isOver, isPast, isSpeaker } from './command-words.ts';
import type { FoundVerb } from './known-order.ts';
import { isColon, type TypedLine } from './typed-line.ts';

/**
 * Whether a line tells the colleagues what has been done rather than asks for it: "đã chuyển A12 công an", "hẹn A12 15h mai rồi",
 * "trả lời A12 rồi: …". What follows a colon is somebody's words and is not looked at.
 */
export function isReported(line: TypedLine, { start, end }: FoundVerb): boolean {
  const { tokens } = line;
  const saidBefore = tokens.some(({ raw }, at) => {
    // "da em hẹn A12": "dạ" without its mark.
    const isPolite = raw.toLowerCase() === 'da' && isSpeaker(tokens[at + 1]?.folded);
    return at < start && isPast(raw) && !isPolite;
  });
  return saidBefore || tokens.slice(end, wordsBegin(line, end)).some(({ raw }) => isOver(raw));
}

/** The place of the colon that somebody's words follow; the one in "15:30" is none. */
function wordsBegin({ tokens }: TypedLine, from: number): number {
  const colon = tokens.findIndex((token, at) => {
    const isOfTime = token.end === tokens[at + 1]?.start && /^\d/.test(tokens[at + 1]?.raw ?? '');
    const isAfterNumber = /^\d+$/.test(tokens[at - 1]?.raw ?? '');
    return at >= from && isColon(token) && !(isOfTime && isAfterNumber);
  });
  return colon === -1 ? tokens.length : colon;
}
