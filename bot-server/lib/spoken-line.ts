import { exactly, withMarksOptional } from './vietnamese-phrases.ts';
import { accentedWords } from './vietnamese-text.ts';

/** A text as patterns read it: words, numbers and signs, each followed by one blank; `pieces` say where each was typed. */
export type SpokenLine = {
  text: string;
  words: string;
  pieces: readonly { at: number; start: number; end: number }[];
};

/** What a pattern found: its groups without blanks, and the stretch of `words` that it took. */
export type Found = { groups: (string | undefined)[]; from: number; to: number };

const piece = /\p{L}[\p{L}\p{M}]*|\d+|[^\s\p{L}\p{M}\p{N}]/gu;

export function spokenLine(typed: string): SpokenLine {
  const text = typed.normalize('NFC');
  let words = ' ';
  const pieces = [...text.matchAll(piece)].map(({ 0: raw, index }) => {
    const at = words.length;
    words += `${accentedWords(raw).join('') || raw} `;
    return { at, start: index, end: index + raw.length };
  });
  return { text, words, pieces };
}

/**
 * A regular expression for spoken lines. Words are written in full Vietnamese and are found with all, some or none of their
 * marks; `~word` with exactly these. `#` is a number, `##` one of two digits, `_` the blank after a sign; other blanks mean nothing.
 */
export function spokenPattern(source: string): RegExp {
  const written = source.replace(/~?\p{L}[\p{L}\p{M}]*|##?|_|\s+/gu, (token) => {
    if (token.trim() === '') return '';
    if (token === '#') return '\\d+ ';
    if (token === '##') return '\\d\\d ';
    if (token === '_') return ' ';
    return token.startsWith('~') ? exactly(token.slice(1)) : withMarksOptional(token);
  });
  return new RegExp(`(?<= )(?:${written})`, 'gu');
}

export function findAll({ words }: SpokenLine, pattern: RegExp): Found[] {
  return [...words.matchAll(pattern)].map((match) => ({
    groups: match.slice(1).map((group: string | undefined) => group?.trim()),
    from: match.index,
    to: match.index + match[0].length,
  }));
}

/** What was typed at a place that a pattern found. */
export function typedAt({ text, pieces }: SpokenLine, { from, to }: Found): string {
  const inside = pieces.filter(({ at }) => at >= from && at < to);
  return text.slice(inside[0]?.start ?? 0, inside.at(-1)?.end ?? 0);
}

/** What was typed outside of everything that was found. */
export function typedElsewhere({ text, pieces }: SpokenLine, found: readonly Found[]): string {
  let rest = text;
  for (const { at, start, end } of pieces.toReversed()) {
    const isFound = found.some(({ from, to }) => at >= from && at < to);
    if (isFound) rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  }
  return rest.trim();
}
