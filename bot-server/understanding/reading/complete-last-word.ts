import type { Reading, Sentence } from './read-text.ts';
import type { Vocabulary } from './vocabulary.ts';
import { wordForm } from './word-form.ts';

const lettersMin = 2;
const comparedMax = 60;
/** A pair that was seen tells more than how frequent a word is alone. */
const pairWorth = 200;
const endsInWord = /[\p{L}\p{M}\p{N}]$/u;

/** One letter says nothing yet. */
function withoutLast(reading: Reading, last: Sentence): Reading {
  if (last.words.length < 2) return reading;
  const shorter = { ...last, words: last.words.slice(0, -1), beside: [] };
  return { ...reading, sentences: [...reading.sentences.slice(0, -1), shorter] };
}

/** The reading of a text that is still being typed, with what its last word may become beside it or instead of it. */
export function completeLastWord(text: string, reading: Reading, vocabulary: Vocabulary): Reading {
  const sentence = reading.sentences.at(-1);
  const last = sentence?.words.at(-1);
  if (sentence === undefined || last === undefined || !endsInWord.test(text)) return reading;
  const { folded } = last;
  if (folded.length < lettersMin && /\D/.test(folded)) return withoutLast(reading, sentence);
  const before = sentence.words.at(-2)?.folded ?? '';
  const best = likeliestOf(longerWords(folded, vocabulary), before, vocabulary);
  if (best === undefined) return reading;
  const completion = wordForm(best);
  const completed = vocabulary.has(folded)
    ? { ...sentence, beside: [...sentence.beside, completion] }
    : { ...sentence, words: [...sentence.words.slice(0, -1), completion] };
  return { ...reading, sentences: [...reading.sentences.slice(0, -1), completed] };
}

/** Of a word and the longer ones that begin with it, the one that most likely follows the word before it. */
export function likeliestWord(before: string, begun: string, vocabulary: Vocabulary): string {
  const words = [begun, ...longerWords(begun, vocabulary)];
  return likeliestOf(words, before, vocabulary) ?? begun;
}

function longerWords(begun: string, vocabulary: Vocabulary): string[] {
  return vocabulary.beginningWith(begun, comparedMax).filter((word) => word !== begun);
}

function likeliestOf(
  words: readonly string[],
  before: string,
  vocabulary: Vocabulary,
): string | undefined {
  const [best] = words
    .map((word) => ({
      word,
      worth: vocabulary.countOfPair(before, word) * pairWorth + vocabulary.countOf(word),
    }))
    .sort((one, other) => other.worth - one.worth);
  return best?.word;
}
