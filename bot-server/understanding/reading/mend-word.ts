import { decodeTelex, decodeVni } from './decode-typing.ts';
import { isFoldedSyllable, isSyllable } from './syllables.ts';
import type { Vocabulary } from './vocabulary.ts';
import { type Word, withoutMarks, wordForm } from './word-form.ts';

/** Nobody types a longer word but by leaning on a key. */
const lettersMax = 40;
const splitLettersMin = 5;
/** A piece of a joined word that nobody would write alone. */
const pieceLettersMin = 2;
const slipLettersMin = 4;
const costOfPiece = 2;

/**
 * What a word that the vocabulary lacks was meant to be: Telex or VNI keys that stayed, doubled letters, words typed as one,
 * one slip of a finger. The word itself where nothing of that makes it known.
 */
export function mendWord(word: Word, vocabulary: Vocabulary): Word[] {
  const { typed } = word;
  if (typed.length > lettersMax) return squeezed(typed, vocabulary) ?? [word];
  return (
    decoded(typed, vocabulary) ??
    apartFromDigits(typed, vocabulary) ??
    squeezed(typed, vocabulary) ??
    (isFoldedSyllable(word.folded) ? [word] : undefined) ??
    split(typed, word, vocabulary) ??
    withoutSlip(word, vocabulary) ?? [word]
  );
}

function decoded(typed: string, vocabulary: Vocabulary): Word[] | undefined {
  const hasDigit = /\d/.test(typed);
  const meant = hasDigit ? decodeVni(typed) : decodeTelex(typed);
  if (meant === undefined || /\d/.test(meant)) return undefined;
  const word = wordForm(meant);
  if (!isFoldedSyllable(word.folded)) return undefined;
  if (hasDigit && (!isSyllable(word.accented) || isRatherNumber(typed, word, vocabulary))) {
    return undefined;
  }
  return [isSyllable(word.accented) ? word : withoutMarks(word)];
}

/** "thon6" is village 6 and not "thôn". */
function isRatherNumber(typed: string, meant: Word, vocabulary: Vocabulary): boolean {
  const [, before, digit] = /^(\D+)(\d)$/.exec(typed) ?? [];
  if (before === undefined || digit === undefined) return false;
  if (!vocabulary.hasMarked(meant.accented)) return true;
  return vocabulary.countOfPair(wordForm(before).folded, digit) > 0;
}

function apartFromDigits(typed: string, vocabulary: Vocabulary): Word[] | undefined {
  const parts = typed.match(/\d+|\P{N}+/gu) ?? [];
  if (parts.length < 2 || parts.length > 6) return undefined;
  return parts.flatMap((part) => {
    const word = wordForm(part);
    return /\d/.test(part) || vocabulary.has(word.folded) ? [word] : mendWord(word, vocabulary);
  });
}

/** "giúpppp" is "giúp"; the first of the repeated letters keeps its mark. */
function squeezed(typed: string, vocabulary: Vocabulary): Word[] | undefined {
  const letters = [...typed.normalize('NFC')];
  const kept = letters.filter(
    (letter, at) => at === 0 || bare(letter) !== bare(letters[at - 1] ?? ''),
  );
  if (kept.length === letters.length || kept.length > lettersMax) return undefined;
  const shorter = kept.join('');
  const word = wordForm(shorter);
  if (vocabulary.has(word.folded) || isFoldedSyllable(word.folded)) return [word];
  return decoded(shorter, vocabulary);
}

function bare(letter: string): string {
  return wordForm(letter).folded;
}

/** "quenmatkhau" in the likeliest known words; undefined where it cannot be cut so. */
function split(typed: string, { folded }: Word, vocabulary: Vocabulary): Word[] | undefined {
  const { length } = folded;
  if (length < splitLettersMin) return undefined;
  const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }];
  for (let end = 1; end <= length; end += 1) {
    let found = { cost: Number.POSITIVE_INFINITY, from: -1 };
    for (let from = Math.max(0, end - 8); from <= end - pieceLettersMin; from += 1) {
      const count = vocabulary.countOf(folded.slice(from, end));
      const cost = (best[from]?.cost ?? Number.POSITIVE_INFINITY) + costOfPiece + costOf(count);
      if (cost < found.cost) found = { cost, from };
    }
    best.push(found);
  }
  if (!Number.isFinite(best[length]?.cost)) return undefined;
  const letters = [...typed.normalize('NFC')];
  const isAligned = letters.length === length;
  const words: Word[] = [];
  for (let end = length; end > 0; end = best[end]?.from ?? 0) {
    const from = best[end]?.from ?? 0;
    words.unshift(
      wordForm(isAligned ? letters.slice(from, end).join('') : folded.slice(from, end)),
    );
  }
  return words;
}

function costOf(count: number): number {
  return count === 0 ? Number.POSITIVE_INFINITY : 10 - Math.log(count);
}

/** One slip mended, when one known word is near; of several, a name, or the only one that is far more frequent. */
function withoutSlip({ folded }: Word, vocabulary: Vocabulary): Word[] | undefined {
  if (folded.length < slipLettersMin || /\d/.test(folded)) return undefined;
  const near = vocabulary.near(folded);
  const names = near.filter((other) => vocabulary.isName(other));
  const candidates = names.length > 0 ? names : near;
  const [best, second] = candidates.toSorted(
    (one, other) => vocabulary.countOf(other) - vocabulary.countOf(one),
  );
  if (best === undefined) return undefined;
  const isClear =
    second === undefined || vocabulary.countOf(best) >= 5 * vocabulary.countOf(second);
  if (!isClear) return undefined;
  return [wordForm(best)];
}
