import { accentedWords } from './vietnamese-text.ts';

// Phrases are written in full Vietnamese, one blank between words, and describe whole words of a message:
//   đánh        the word with all, some or none of its marks typed; never with other marks ("danh", not "dành")
//   !tự         the word with exactly its marks, where leaving them out would mean something else ("từ từ")
//   lỡ/trót     one or the other
//   điều_khiển  two words inside such a choice
//   …           up to four words of any kind
//   #           a word that begins with a digit
const gap = '(?:\\S+ ){0,4}?';
const number = '\\d\\S* ';

/** Whether a text says one of the phrases, as whole words, anywhere. Capitals and punctuation do not matter. */
export function saysAnyOf(phrases: readonly string[]): (text: string) => boolean {
  const pattern = new RegExp(`(?<= )${choiceOf(phrases)}`, 'u');
  return (text) => pattern.test(comparable(text));
}

/** Whether a text has words, and all of them belong to the phrases, taking the longest phrase each time. */
export function consistsOf(phrases: readonly string[]): (text: string) => boolean {
  // Step by step and not as one repeated group, which hostile texts can make take for ever.
  const pattern = new RegExp(choiceOf(phrases), 'uy');
  return (text) => {
    const words = comparable(text);
    pattern.lastIndex = 1;
    while (pattern.lastIndex > 0 && pattern.lastIndex < words.length) pattern.test(words);
    return words.length > 1 && pattern.lastIndex === words.length;
  };
}

/** A text with every phrase blotted out, for asking what the rest says. The result is for comparing only. */
export function blotOut(phrases: readonly string[]): (text: string) => string {
  const pattern = new RegExp(`(?<= )${choiceOf(phrases)}`, 'gu');
  return (text) => comparable(text).replace(pattern, 'x ');
}

/** The same words are asked about by many lists of phrases in turn; those of the last message are forgotten with the next. */
const rememberedMax = 12;
const remembered = new Map<string, string>();

function comparable(text: string): string {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const words = ` ${accentedWords(text)
    .map((word) => `${word} `)
    .join('')}`;
  if (remembered.size >= rememberedMax) remembered.clear();
  remembered.set(text, words);
  return words;
}

function choiceOf(phrases: readonly string[]): string {
  // Longest first, so that no phrase is cut short by another that it begins with.
  const sequences = phrases
    .flatMap(sequencesOf)
    .map((tokens) => tokens.flatMap((token) => token.split('_')))
    .sort((a, b) => b.length - a.length);
  return `(?:${sequences.map((tokens) => tokens.map(tokenSource).join('')).join('|')})`;
}

/** Every way through the choices of a phrase. */
function sequencesOf(phrase: string): string[][] {
  return phrase
    .split(' ')
    .map((token) => token.split('/'))
    .reduce<string[][]>(
      (sequences, choices) =>
        sequences.flatMap((sequence) => choices.map((choice) => [...sequence, choice])),
      [[]],
    );
}

function tokenSource(token: string): string {
  if (token === '…') return gap;
  if (token === '#') return number;
  return token.startsWith('!') ? exactly(token.slice(1)) : withMarksOptional(token);
}

/** A pattern for one word with exactly its marks, and the blank after it. */
export function exactly(word: string): string {
  return `${accentedWords(word).join(' ')} `;
}

/** A pattern for one word with all, some or none of its marks, and the blank after it. */
export function withMarksOptional(word: string): string {
  return exactly(word)
    .replace(/\p{M}/gu, (mark) => `${mark}?`)
    .replaceAll('đ', '[đd]');
}
