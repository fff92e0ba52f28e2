const latin = 'abcdefghijklmnopqrstuvwxyz';
const vowels = 'aăâeêioôơuưy';
const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const mark = /\p{M}/gu;

type Letter = {
  folded: string;
  /** Without its tone, decomposed. */
  toneless: string;
  tone: string;
};

const letters = new Map<string, Letter>();
for (const letter of `${latin}0123456789`) {
  letters.set(letter, { folded: letter, toneless: letter, tone: '' });
}
letters.set('đ', { folded: 'd', toneless: 'đ', tone: '' });
for (const vowel of vowels) {
  const toneless = vowel.normalize('NFD');
  for (const tone of tones) {
    letters.set((vowel + tone).normalize('NFC'), {
      folded: toneless.replace(mark, ''),
      toneless,
      tone,
    });
  }
}

/** The small letters that Vietnamese is written with, each one code point, and the digits. */
export const vietnameseLetters: readonly string[] = [...letters.keys()];

/**
 * A word of such letters without marks, and with its marks in the form of `accentedWords`; undefined for any other, which only
 * `foldVietnamese` can read.
 */
export function foldPlainWord(word: string): { folded: string; accented: string } | undefined {
  let folded = '';
  let toneless = '';
  let tone = '';
  for (let at = 0; at < word.length; at += 1) {
    const letter = letters.get(word.charAt(at));
    if (letter === undefined) return undefined;
    folded += letter.folded;
    toneless += letter.toneless;
    tone += letter.tone;
  }
  return { folded, accented: toneless + tone };
}
