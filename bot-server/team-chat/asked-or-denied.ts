import { isAsking, isDoubt, isPolite } from './command-words.ts';
import { codeAt, skip, type TypedLine } from './typed-line.ts';

/** "xong A12 rồi à": a question, whatever comes before its end. */
export function isAsked({ tokens }: TypedLine): boolean {
  const last = tokens.at(-1)?.raw;
  return last === '?' || isAsking(last);
}

/** "xong A12 chưa", "nhận A12 không"; but "xong A12 không cần đến nhà nữa" is a result. */
export function isDenied(line: TypedLine, at: number): boolean {
  const word = line.tokens[at]?.folded;
  return word === 'chua' || (isDoubt(word) && skip(line, at + 1, isPolite) >= line.tokens.length);
}

/** One more code: straight after the others ("A12-A15"), or anywhere where no result is told. */
export function isForTwo(line: TypedLine, at: number, anywhere: boolean): boolean {
  const { tokens } = line;
  if (codeAt(line, at) !== undefined) return true;
  return (
    anywhere && tokens.some((_token, place) => place >= at && codeAt(line, place)?.length === 1)
  );
}
