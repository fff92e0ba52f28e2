import { accentedWords } from '#bot/lib/vietnamese-text.ts';
import { likeliestWord } from './complete-last-word.ts';
import type { Vocabulary } from './vocabulary.ts';
import { hasMarks, wordForm } from './word-form.ts';

const words = /[\p{L}\p{M}\p{N}]+/gu;

/**
 * What of a text that is still being typed is whole: without its last word where that is no word yet ("cháy h"), or where another
 * that begins so more often follows the word before it ("chong da": "danh").
 */
export function finishedWords(text: string, vocabulary: Vocabulary): string {
  const typed = text.match(words) ?? [];
  const last = typed.at(-1);
  if (last === undefined || !text.endsWith(last)) return text;
  const before = typed.at(-2) ?? '';
  const isWhole =
    isWord(last, vocabulary) &&
    likeliestWord(wordForm(before).folded, wordForm(last).folded, vocabulary) ===
      wordForm(last).folded;
  return isWhole ? text : text.slice(0, -last.length);
}

function isWord(typed: string, vocabulary: Vocabulary): boolean {
  const word = wordForm(typed);
  return hasMarks(word)
    ? accentedWords(typed).every((one) => vocabulary.hasMarked(one))
    : vocabulary.has(word.folded);
}
