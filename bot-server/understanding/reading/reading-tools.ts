import type { Lexicon } from './lexicon.ts';
import { mendWord } from './mend-word.ts';
import type { ReadingTools } from './read-text.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Word } from './word-form.ts';

/** As many as are worth remembering; forgotten all at once. */
const mendedMax = 20_000;
/** Longer ones are hardly typed twice, and would keep the text that they were cut from in memory. */
const mendedLettersMax = 12;

/** Words that are typed again are mended once. */
export function arrangeReadingTools(vocabulary: Vocabulary, lexicon: Lexicon): ReadingTools {
  const mended = new Map<string, readonly Word[]>();
  return {
    vocabulary,
    lexicon,
    mend(word) {
      const known = mended.get(word.typed);
      if (known !== undefined) return known;
      const words = mendWord(word, vocabulary);
      if (word.typed.length > mendedLettersMax) return words;
      if (mended.size >= mendedMax) mended.clear();
      mended.set(word.typed, words);
      return words;
    },
  };
}
