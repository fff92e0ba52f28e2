import { type Word, wordForm } from './word-form.ts';

const lettersReadMax = 8000;
const wordsReadMax = 1000;

const invisible = /\p{Cf}/gu;
const link = /(?:https?:\/\/|www\.)\S*|[^\s@]{1,64}@[^\s@]+/gu;
const mayHoldLink = /@|\/\/|www\./;
const sentenceEnd = /[.!?;…]+(?=\s|$)|\n+/u;
const wordPattern = /[\p{L}\p{M}\p{N}]+/gu;

/** The words of a text, sentence by sentence, without links. Of any text, its first thousand words; never an empty sentence. */
export function cutIntoSentences(text: string): Word[][] {
  const clean = text
    .slice(0, lettersReadMax)
    .replace(invisible, '')
    .normalize('NFKC')
    .toLowerCase();
  let left = wordsReadMax;
  const sentences: Word[][] = [];
  for (const part of withoutLinks(clean).split(sentenceEnd)) {
    const words = (part.match(wordPattern)?.slice(0, left) ?? [])
      .map(wordForm)
      .filter(({ folded }) => folded !== '');
    left -= words.length;
    if (words.length > 0) sentences.push(words);
  }
  return sentences;
}

function withoutLinks(text: string): string {
  return mayHoldLink.test(text) ? text.replace(link, ' ') : text;
}
