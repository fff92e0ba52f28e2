import { cutIntoSentences } from './cut-text.ts';
import { findEntry, type Lexicon } from './lexicon.ts';
import type { Vocabulary } from './vocabulary.ts';
import { hasMarks, type Word, wordForm } from './word-form.ts';

export type Sentence = {
  words: readonly Word[];
  /** Words that may also be meant, beside those that were typed. */
  beside: readonly Word[];
  /** The rows of same meaning that the sentence touches. */
  concepts: readonly number[];
};

export type Reading = {
  sentences: readonly Sentence[];
  /** Whether the person types marks, so that a word without any is meant without. */
  isMarked: boolean;
};

/** The data with which texts are read. */
export type ReadingTools = {
  vocabulary: Vocabulary;
  lexicon: Lexicon;
  /** What a word that the vocabulary lacks was meant to be. */
  mend(word: Word): readonly Word[];
};

const onlyDigits = /^\d+$/;
const nameLettersMax = 12;
/** Of its words, the share with marks from which on a text counts as typed with marks. */
const markedShareMin = 0.25;

/**
 * Reads what was typed: sentence by sentence, with slips, abbreviations and other names resolved. Takes any text; reads its
 * first thousand words. With `isTyping` the last word may be unfinished.
 */
export function readText(text: string, tools: ReadingTools): Reading {
  return readSentences(cutIntoSentences(text), tools);
}

/** The same for a text that was cut before. */
export function readSentences(typed: readonly (readonly Word[])[], tools: ReadingTools): Reading {
  let marked = 0;
  let total = 0;
  for (const words of typed) {
    for (const word of words) if (hasMarks(word)) marked += 1;
    total += words.length;
  }
  return {
    sentences: typed.map((words) => readSentence(words, tools)),
    isMarked: marked > 0 && marked >= markedShareMin * total,
  };
}

function readSentence(typed: readonly Word[], tools: ReadingTools): Sentence {
  const beside: Word[] = [];
  const words = replaceMeant(mendWords(typed, tools), beside, tools);
  return { words, beside, concepts: conceptsOf(words, tools) };
}

function mendWords(typed: readonly Word[], { vocabulary, mend }: ReadingTools): Word[] {
  const words: Word[] = [];
  for (let at = 0; at < typed.length; at += 1) {
    const word = typed[at] as Word;
    const joined = mayBeginName(typed, at) ? joinedName(typed, at, vocabulary) : undefined;
    if (joined !== undefined) {
      words.push(joined.name);
      at += joined.count - 1;
      continue;
    }
    if (vocabulary.has(word.folded) || onlyDigits.test(word.folded)) words.push(word);
    else words.push(...mend(word));
  }
  return words;
}

function mayBeginName(typed: readonly Word[], at: number): boolean {
  const word = typed[at];
  const next = typed[at + 1];
  if (word === undefined || next === undefined || hasMarks(word) || hasMarks(next)) return false;
  return !word.isSyllable || !next.isSyllable || typed[at + 2]?.isSyllable === false;
}

/** "vn eid" and "vss i d": up to three words without marks, one of them no syllable, that together are a name. */
function joinedName(
  typed: readonly Word[],
  at: number,
  vocabulary: Vocabulary,
): { name: Word; count: number } | undefined {
  for (const count of [3, 2]) {
    const parts = typed.slice(at, at + count);
    if (parts.length < count || parts.some(hasMarks)) continue;
    if (parts.every(({ isSyllable }) => isSyllable)) continue;
    const together = parts.map(({ folded }) => folded).join('');
    if (together.length > nameLettersMax || /\d/.test(together)) continue;
    if (vocabulary.isName(together)) return { name: wordForm(together), count };
  }
  return undefined;
}

function replaceMeant(
  words: readonly Word[],
  beside: Word[],
  { vocabulary, lexicon }: ReadingTools,
): Word[] {
  const meant: Word[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as Word;
    const entry = findEntry(lexicon.pairs, words, at);
    if (entry === undefined) {
      meant.push(word);
      continue;
    }
    const { key } = entry;
    if (entry.isBeside || isDoubtful(key, word, vocabulary)) {
      beside.push(...entry.meant);
      meant.push(...words.slice(at, at + key.length));
    } else {
      meant.push(...entry.meant);
    }
    at += key.length - 1;
  }
  return meant;
}

/** One word whose marks were left out, and which without them is also another word. */
function isDoubtful(
  key: readonly Word[],
  typed: Word | undefined,
  vocabulary: Vocabulary,
): boolean {
  const [only] = key;
  if (only === undefined || typed === undefined || key.length > 1) return false;
  return typed.accented !== only.accented && vocabulary.countOf(typed.folded) > 1;
}

function conceptsOf(words: readonly Word[], { lexicon }: ReadingTools): number[] {
  const found: number[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const entry = findEntry(lexicon.concepts, words, at);
    if (entry !== undefined) found.push(entry.concept);
  }
  return found;
}
