import { foldedWords } from '#bot/lib/vietnamese-text.ts';

/** Whether a title has most of the words that were typed, and so needs no reason. */
export function saysItself(title: string, text: string): boolean {
  const words = foldedWords(title);
  const typed = foldedWords(text);
  return typed.filter((word) => words.includes(word)).length * 2 > typed.length;
}
