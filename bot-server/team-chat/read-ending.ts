import type { FoundVerb, Known } from './known-order.ts';
import { readResult } from './result-words.ts';
import { type TeamCommand, unclear } from './team-command.ts';
import { type TypedLine, textFrom } from './typed-line.ts';

/** The words of the verb are part of the result where they say how it ended. */
export function readEnding(line: TypedLine, found: FoundVerb, known: Known): TeamCommand {
  const { codes, rest, between = '' } = known;
  const tail = textFrom(line, rest);
  if (found.verb === 'resolve') return resolvedWith(`${between} ${tail}`.trim(), codes);
  const said = [textFrom(line, found.start, found.end), between, tail].filter(
    (part) => part !== '',
  );
  if (found.verb === 'not-reached') return resolvedWith(said.join(' '), codes);
  return /(^| )(ho so|hs)( |$)/.test(line.tokens.map(({ folded }) => folded).join(' '))
    ? resolvedWith(said.join(' '), codes)
    : unclear('sent-or-handed', codes[0]);
}

export function resolvedWith(said: string, codes: string[]): TeamCommand {
  const result = /[\p{L}\p{N}]/u.test(said) ? said : undefined;
  return {
    kind: 'resolve',
    codes,
    result,
    ...(result === undefined ? {} : readResult(result)),
  };
}
