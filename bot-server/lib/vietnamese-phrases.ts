import { type ComparedWords, comparedWords, firstPhraseAt, growPhraseTree } from './phrase-tree.ts';
import { accentedWords } from './vietnamese-text.ts';

// Phrases are written in full Vietnamese, one blank between words, and describe whole words of a message:
//   đánh        the word with all, some or none of its marks typed; never with other marks ("danh", not "dành")
//   !tự         the word with exactly its marks, where leaving them out would mean something else ("từ từ")
//   lỡ/trót     one or the other
//   điều_khiển  two words inside such a choice
//   …           up to four words of any kind
//   #           a word that begins with a digit

/** Whether a text says one of the phrases, as whole words, anywhere. Capitals and punctuation do not matter. */
export function saysAnyOf(phrases: readonly string[]): (text: string) => boolean {
  const tree = growPhraseTree(sequencesIn(phrases));
  return (text) => {
    const words = comparable(text);
    return words.accented.some((_, at) => Number.isFinite(firstPhraseAt(tree, words, at).order));
  };
}

/** Whether a text has words, and all of them belong to the phrases, taking the longest phrase each time. */
export function consistsOf(phrases: readonly string[]): (text: string) => boolean {
  const tree = growPhraseTree(sequencesIn(phrases));
  return (text) => {
    const words = comparable(text);
    const count = words.accented.length;
    let at = 0;
    while (at < count) {
      const { order, end } = firstPhraseAt(tree, words, at);
      if (!Number.isFinite(order)) return false;
      at = end;
    }
    return count > 0;
  };
}

/** A text with every phrase blotted out, for asking what the rest says. The result is for comparing only. */
export function blotOut(phrases: readonly string[]): (text: string) => string {
  const tree = growPhraseTree(sequencesIn(phrases));
  return (text) => {
    const words = comparable(text);
    const left: string[] = [];
    for (let at = 0; at < words.accented.length; ) {
      const { order, end } = firstPhraseAt(tree, words, at);
      const isSaid = Number.isFinite(order);
      left.push(isSaid ? 'x' : (words.accented[at] ?? ''));
      at = isSaid ? end : at + 1;
    }
    return ` ${left.map((word) => `${word} `).join('')}`;
  };
}

/** The same words are asked about by many lists of phrases in turn; those of the last message are forgotten with the next. */
const rememberedMax = 12;
const remembered = new Map<string, ComparedWords>();

function comparable(text: string): ComparedWords {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const words = comparedWords(accentedWords(text));
  if (remembered.size >= rememberedMax) remembered.clear();
  remembered.set(text, words);
  return words;
}

/** The phrases with all their choices, the longest first, so that none is cut short by another that it begins with. */
function sequencesIn(phrases: readonly string[]): string[][] {
  return phrases
    .flatMap(sequencesOf)
    .map((tokens) => tokens.flatMap((token) => token.split('_')))
    .sort((a, b) => b.length - a.length);
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
