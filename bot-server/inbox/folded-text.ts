/** A text in NFC and, letter for letter, what is compared: lower case, no marks, plain digits and blanks. */
export type FoldedText = { original: string; folded: string };

/** A stretch of a text; `end` is behind its last character. */
export type Span = { start: number; end: number };

/** Stands where something is out of question already: joins nothing, is no letter, no digit, no blank. */
const blank = '\u0001';

const foldedCharacters = new Map<string, string>();

/** Both parts have the same length, so that what is found in one lies at the same place in the other. */
export function foldText(text: string): FoldedText {
  const original = text.normalize('NFC');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range of all characters beyond ASCII begins there
  const folded = original.replace(/[^\x00-\x7f]/g, foldCharacter).toLowerCase();
  return { original, folded: folded.length === original.length ? folded : original };
}

function foldCharacter(character: string): string {
  const known = foldedCharacters.get(character);
  if (known !== undefined) return known;
  const bare = character
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace('\u0111', 'd');
  const folded = bare.length === 1 ? bare : character;
  foldedCharacters.set(character, folded);
  return folded;
}

/** The same text with these stretches, in order and apart from each other, out of question. */
export function blankOut(text: FoldedText, spans: Span[]): FoldedText {
  let folded = '';
  let at = 0;
  for (const { start, end } of spans) {
    folded += text.folded.slice(at, start) + blank.repeat(end - start);
    at = end;
  }
  return { original: text.original, folded: folded + text.folded.slice(at) };
}

export function blankOutAll(text: FoldedText, pattern: RegExp): FoldedText {
  const folded = text.folded.replace(pattern, (match) => blank.repeat(match.length));
  return { original: text.original, folded };
}
