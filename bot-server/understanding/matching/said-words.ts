import type { Reading } from '#bot/understanding/reading/read-text.ts';
import { hasMarks, type Word } from '#bot/understanding/reading/word-form.ts';
import { isNo, saysLittle, turnsMeaning } from './small-words.ts';

/** `maySayLittle`: it looks like a word that tells nothing, and without marks may be another. */
type SaidWord = { word: Word; maySayLittle: boolean };

/** The words of a question that tell what is asked, each once, in any order; denials are among them. */
export type SaidWords = {
  /** As they were read and as they were typed: what an abbreviation or a word of dialect means may be either. */
  ways: readonly [readonly SaidWord[], readonly SaidWord[]];
  /** Whether marks were typed, so that a word without any is meant without. */
  isMarked: boolean;
};

export function saidWords(typed: readonly (readonly Word[])[], reading: Reading): SaidWords {
  const { sentences, isMarked } = reading;
  const read = sentences.map(({ words }) => words);
  return { ways: [tellingWords(read, isMarked), tellingWords(typed, isMarked)], isMarked };
}

/** How many words tell surely what is asked. */
export function countTelling({ ways: [read] }: SaidWords): number {
  return read.filter(({ maySayLittle }) => !maySayLittle).length;
}

/**
 * What is said beyond what is known; nothing where not all that is known was said. Marks that were typed on both sides have to be
 * the same.
 */
export function saidBeyond(known: SaidWords, asked: SaidWords): readonly Word[] | undefined {
  let least: readonly Word[] | undefined;
  for (const words of known.ways) {
    for (const said of asked.ways) {
      const left = leftOf(said, asked.isMarked, words, known.isMarked);
      if (left !== undefined && (least === undefined || left.length < least.length)) least = left;
    }
  }
  return least;
}

/** Whether the words that may turn a question round, its denials, numbers and names of apps, are the same in both. */
export function turnAlike(one: SaidWords, other: SaidWords): boolean {
  const turning = ({ ways: [read] }: SaidWords) =>
    read
      .filter(({ word }) => turnsMeaning(word))
      .map(({ word }) => (isNo(word) ? 'no' : word.folded))
      .sort()
      .join(' ');
  return turning(one) === turning(other);
}

/** Whether two questions say the same, in whatever order. */
export function saysTheSame(one: SaidWords, other: SaidWords): boolean {
  return saidBeyond(one, other)?.length === 0 && saidBeyond(other, one)?.length === 0;
}

function leftOf(
  said: readonly SaidWord[],
  isSaidMarked: boolean,
  known: readonly SaidWord[],
  isKnownMarked: boolean,
): Word[] | undefined {
  const left = [...said];
  for (const { word, maySayLittle } of known) {
    const at = left.findIndex((other) => isSame(word, isKnownMarked, other.word, isSaidMarked));
    if (at >= 0) left.splice(at, 1);
    else if (!maySayLittle) return undefined;
  }
  return left.filter(({ maySayLittle }) => !maySayLittle).map(({ word }) => word);
}

function isSame(one: Word, isOneMarked: boolean, other: Word, isOtherMarked: boolean): boolean {
  if (one.folded !== other.folded) return isNo(one) && isNo(other);
  if (one.accented === other.accented) return true;
  return (!hasMarks(one) && !isOneMarked) || (!hasMarks(other) && !isOtherMarked);
}

/** Where marks are typed, a small word is one; where none are, it may be another. */
function tellingWords(sentences: readonly (readonly Word[])[], isMarked: boolean): SaidWord[] {
  const telling = new Map<string, SaidWord>();
  for (const words of sentences) {
    for (const [at, word] of words.entries()) {
      const isLittle = saysLittle(words, at);
      if (isLittle && isMarked) continue;
      const known = telling.get(word.accented);
      telling.set(word.accented, {
        word,
        maySayLittle: isLittle && known?.maySayLittle !== false,
      });
    }
  }
  return [...telling.values()];
}
