import { accentedWords } from '#bot/lib/vietnamese-text.ts';
import { likeliestWord } from './complete-last-word.ts';
import type { Vocabulary } from './vocabulary.ts';
import { hasMarks, wordForm } from './word-form.ts';

const lastWords = /([\p{L}\p{M}\p{N}]*)[^\p{L}\p{M}\p{N}]*([\p{L}\p{M}\p{N}]+)$/u;

/**
 * What of a text that is still being typed is whole: without its last word where that is no word yet ("cháy h"), or where another
 * that begins so more often follows the word before it ("chong da": "danh").
 */
export function finishedWords(text: string, vocabulary: Vocabulary): string {
  const [, before = '', last] = lastWords.exec(text) ?? [];
  if (last === undefined) return text;
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
