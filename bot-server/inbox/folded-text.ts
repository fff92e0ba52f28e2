/** A text in NFC and, letter for letter, what is compared: lower case, no marks, plain digits and blanks. */
export type FoldedText = { original: string; folded: string };

/** A stretch of a text; `end` is behind its last character. */
export type Span = { start: number; end: number };

/** Stands where something is out of question already: joins nothing, is no letter, no digit, no blank. */
const blank = '\u0001';

const isDigit = /^\p{Nd}$/u;

/** "o912" and "1oo": the letter is the digit on people's keyboards. */
const digitsWithLetters = /(?<![a-z0-9])(?=[0-9o]*\d)[0-9]*o[0-9o]*(?![a-z])/g;
const readLetterO = (run: string) => run.replaceAll('o', '0');

const foldedCharacters = new Map<string, string>();

/** Both parts have the same length, so that what is found in one lies at the same place in the other. */
export function foldText(text: string): FoldedText {
  const original = text.normalize('NFC');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range of all characters beyond ASCII begins there
  const lower = original.replace(/[^\x00-\x7f]/g, foldCharacter).toLowerCase();
  const folded = lower.length === original.length ? lower : original;
  return { original, folded: folded.replace(digitsWithLetters, readLetterO) };
}

function foldCharacter(character: string): string {
  const known = foldedCharacters.get(character);
  if (known !== undefined) return known;
  const bare = readDigit(character)
    .replace(/\p{Pd}/u, '-')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace('\u0111', 'd');
  const folded = bare.length === 1 ? bare : character;
  foldedCharacters.set(character, folded);
  return folded;
}

/** Digits of any script stand in a row from their own 0. */
function readDigit(character: string): string {
  if (!isDigit.test(character)) return character;
  let value = 0;
  while (isDigit.test(String.fromCharCode(character.charCodeAt(0) - value - 1))) value += 1;
  return String(value % 10);
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
