// Phones send "ế" as one, two or three code points and leave invisible ones behind when text is pasted.
const invisible = /[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/g;
const marks = /\p{M}/gu;
const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g;
const notLetterOrDigit = /[^\p{L}\p{N}]+/gu;
const notLetterMarkOrDigit = /[^\p{L}\p{M}\p{N}]+/gu;
// Ð (Icelandic) and Ɖ (African) look the same as Đ and come out of old fonts and converters.
const dWithStroke = /[đðɖ]/g;

/** The one form in which text is stored and shown: every Vietnamese letter a single code point. */
export function toNfc(text: string): string {
  return text.normalize('NFC');
}

/**
 * The form in which typed text is compared: lower case, no tone or vowel marks, đ as d, and every run of blanks,
 * punctuation and symbols as one blank ("Thôn 3, Chè-Kho Làng!" → "thon 3 che kho lang").
 * Composed and decomposed input give the same; folding twice gives the same; may be empty.
 */
export function foldVietnamese(text: string): string {
  return text
    .replace(invisible, '')
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(marks, '')
    .replace(dWithStroke, 'd')
    .replace(notLetterOrDigit, ' ')
    .trim();
}

/** The words of the folded text, in order. */
export function foldedWords(text: string): string[] {
  return split(foldVietnamese(text));
}

/**
 * The words of the text with their marks kept, made comparable: lower case, decomposed, the tone moved behind the
 * word, so that "hoà" and "hòa" are equal. For comparing only, not for showing.
 * There are as many as `foldedWords` gives, in the same order.
 */
export function accentedWords(text: string): string[] {
  return split(
    text
      .replace(invisible, '')
      .normalize('NFKD')
      .toLowerCase()
      .normalize('NFKD')
      .replace(dWithStroke, 'đ')
      .replace(notLetterMarkOrDigit, ' ')
      .trim(),
  )
    .map(toneLast)
    .filter((word) => word.replace(marks, '') !== '');
}

function toneLast(word: string): string {
  const tones = word.match(toneMarks);
  return tones === null ? word : word.replace(toneMarks, '') + tones.join('');
}

function split(text: string): string[] {
  return text === '' ? [] : text.split(' ');
}
