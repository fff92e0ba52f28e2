import { accentedWords, foldVietnamese } from '#bot/lib/vietnamese-text.ts';
import { isFoldedSyllable } from './syllables.ts';

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
const remembered = new Map<string, Word>();
const plain = /^[a-z0-9]+$/;

/** Reads one run of letters and digits, in lower case. */
export function wordForm(typed: string): Word {
  const known = remembered.get(typed);
  if (known !== undefined) return known;
  const folded = plain.test(typed) ? typed : foldVietnamese(typed).replaceAll(' ', '');
  const accented = folded === typed ? folded : accentedWords(typed).join('') || folded;
  const hash = hashOf(folded);
  const word = {
    typed,
    folded,
    accented,
    isSyllable: isFoldedSyllable(folded),
    hash,
    accentedHash: accented === folded ? hash : hashOf(accented),
  };
  if (remembered.size >= rememberedMax) remembered.clear();
  remembered.set(typed, word);
  return word;
}

/** The word as if no marks had been typed. */
export function withoutMarks({ folded }: Pick<Word, 'folded'>): Word {
  return wordForm(folded);
}

export function hasMarks({ folded, accented }: Word): boolean {
  return folded !== accented;
}

/** FNV-1a over the characters. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash;
}
