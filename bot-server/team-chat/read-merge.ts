import { isFiller } from './command-words.ts';
import type { FoundVerb, Known } from './known-order.ts';
import { type TeamCommand, unclear } from './team-command.ts';
import { codesAt, skip, type TypedLine } from './typed-line.ts';

const isMergeWord = (folded: string | undefined) =>
  isFiller(folded) ||
  ['vao', 'chung', 'lai', 'thanh', 'va', 'cung', 'mot', '1'].includes(folded ?? '');

/** "gộp A12 A15" keeps A12; "gộp A15 vào A12" as well. */
export function readMerge(
  line: TypedLine,
  found: FoundVerb,
  { codes: first, rest }: Known,
): TeamCommand {
  const codes = [...first];
  let at = skip(line, rest, isMergeWord);
  for (let more = codesAt(line, at); more !== undefined; more = codesAt(line, at)) {
    const isInto = line.tokens[at - 1]?.folded === 'vao';
    if (isInto) codes.unshift(...more.codes);
    else codes.push(...more.codes);
    at = skip(line, more.end, isMergeWord);
  }
  if (at < line.tokens.length) return unclear('doubtful', first[0]);
  const all = [...new Set(codes)];
  // "gộp vào A12" in answer to the post of another.
  const isInto = line.tokens.slice(found.end, rest).some(({ folded }) => folded === 'vao');
  return all.length < 2 && !isInto
    ? unclear('merge-needs-two', first[0])
    : { kind: 'merge', codes: all };
}
