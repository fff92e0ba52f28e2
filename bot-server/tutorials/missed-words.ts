import { foldedWords } from '#bot/lib/vietnamese-text.ts';
import { knowsWord } from '#bot/understanding/knows-word.ts';
import { withoutAddresses } from './without-addresses.ts';
import { isMarkedText, withoutNames } from './without-names.ts';

const wordsMin = 2;
const signsMax = 80;
const onlyDigits = /^\p{N}+$/u;

/**
 * What is kept of a search that found nothing, or of a question whose offer was refused: of its words those that the reviewed
 * phrasings know, without marks, numbers, addresses and what can be told to be a name, from the first to the last that 80 signs have room for,
 * spaces counted. `names`: people's who may stand in it. `undefined` for less than two words, which say nothing to whoever writes
 * tutorials.
 */
export function missedWords(
  masked: string,
  names: readonly (string | null)[] = [],
): string | undefined {
  const text = masked.normalize('NFC').replace(/\[[^\]]{0,40}\]/g, ' ');
  const isMarked = isMarkedText(text);
  const words = withoutNames(withoutAddresses(text), names)
    .split(' ')
    .filter((word) => !onlyDigits.test(word) && knowsWord(word, isMarked))
    .flatMap(foldedWords);
  let kept = '';
  for (const word of words) {
    const longer = kept === '' ? word : `${kept} ${word}`;
    if (longer.length > signsMax) break;
    kept = longer;
  }
  return kept.split(' ').length < wordsMin ? undefined : kept;
}
