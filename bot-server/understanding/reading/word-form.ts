import { accentedWords, foldVietnamese } from '#bot/lib/vietnamese-text.ts';
import { isFoldedSyllable } from './syllables.ts';
import { foldPlainWord } from './vietnamese-letters.ts';

/** A word as it is compared. */
export type Word = {
  /** In lower case, as it came. */
  typed: string;
  folded: string;
  /** With the marks that were typed, in the form of `accentedWords`. */
  accented: string;
  /** Whether it could be Vietnamese, as it is without marks. */
  isSyllable: boolean;
  hash: number;
  accentedHash: number;
};

/** As many different words as a district types in weeks; forgotten all at once. */
const rememberedMax = 20_000;
/** The piece of a text that is any longer would keep the whole text in memory. */
const rememberedLettersMax = 12;
const remembered = new Map<string, Word>();

/** Reads one run of letters and digits, in lower case. */
export function wordForm(typed: string): Word {
  const known = remembered.get(typed);
  if (known !== undefined) return known;
  const { folded, accented } = foldPlainWord(typed) ?? foldAnyWord(typed);
  const hash = hashOf(folded);
  const word = {
    typed,
    folded,
    accented,
    isSyllable: isFoldedSyllable(folded),
    hash,
    accentedHash: accented === folded ? hash : hashOf(accented),
  };
  if (typed.length > rememberedLettersMax) return word;
  if (remembered.size >= rememberedMax) remembered.clear();
  remembered.set(typed, word);
  return word;
}

function foldAnyWord(typed: string): Pick<Word, 'folded' | 'accented'> {
  const folded = foldVietnamese(typed).replaceAll(' ', '');
  return { folded, accented: accentedWords(typed).join('') || folded };
}

/** The word as if no marks had been typed. */
export function withoutMarks({ folded }: Pick<Word, 'folded'>): Word {
  return wordForm(folded);
}

export function hasMarks({ folded, accented }: Word): boolean {
  return folded !== accented;
}

/** FNV-1a over the characters; as if the one at `without` were not there. */
export function hashOf(text: string, without = -1): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    if (at !== without) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash;
}
