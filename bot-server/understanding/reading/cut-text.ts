import { type Cuts, cutPlainText, sentenceEnd } from './cut-plain-text.ts';
import { type Word, wordForm } from './word-form.ts';

const lettersReadMax = 8000;
const wordsReadMax = 1000;

const invisible = /\p{Cf}/gu;
const link = /(?:https?:\/\/|www\.)\S*|[^\s@]{1,64}@[^\s@]+/gu;
const mayHoldLink = /@|\/\/|www\./;
const endOfSentence = /[.!?;…]+(?=\s|$)|\n+/u;
const wordPattern = /[\p{L}\p{M}\p{N}]+/gu;

/** The words of a text, sentence by sentence, without links. Of any text, its first thousand words; never an empty sentence. */
export function cutIntoSentences(text: string): Word[][] {
  const read = text.slice(0, lettersReadMax);
  const lower = read.toLowerCase();
  const cuts = cutPlainText(lower);
  return cuts === undefined ? cutAnyText(read) : wordsBetween(lower, cuts);
}

function wordsBetween(text: string, { places, count }: Cuts): Word[][] {
  const sentences: Word[][] = [];
  let words: Word[] = [];
  let left = wordsReadMax;
  for (let at = 0; at < count && left > 0; at += 2) {
    const from = places[at] ?? 0;
    if (from !== sentenceEnd) {
      words.push(wordForm(text.slice(from, places[at + 1])));
      left -= 1;
    } else if (words.length > 0) {
      sentences.push(words);
      words = [];
    }
  }
  if (words.length > 0) sentences.push(words);
  return sentences;
}

function cutAnyText(text: string): Word[][] {
  const clean = text.replace(invisible, '').normalize('NFKC').toLowerCase();
  let left = wordsReadMax;
  const sentences: Word[][] = [];
  for (const part of withoutLinks(clean).split(endOfSentence)) {
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
