import { foldedWords } from '#bot/lib/vietnamese-text.ts';
import { withoutNames } from './without-names.ts';

const wordsMin = 2;
const signsMax = 80;
const digitsMax = 3;

/**
 * What is kept of a search that found nothing, or of a question whose offer was refused: its words without marks and names, from
 * the first to the last that 80 signs have room for, spaces counted; a word with more than three digits in it is left out. `names`: people's who may stand in it. `undefined` for less
 * than two words, which say nothing to whoever writes tutorials.
 */
export function missedWords(
  masked: string,
  names: readonly (string | null)[] = [],
): string | undefined {
  const words = foldedWords(withoutNames(masked.replace(/\[[^\]]{0,40}\]/g, ' '), names)).filter(
    (word) => (word.match(/\d/g)?.length ?? 0) <= digitsMax,
  );
  let kept = '';
  for (const word of words) {
    const longer = kept === '' ? word : `${kept} ${word}`;
    if (longer.length > signsMax) break;
    kept = longer;
  }
  return kept.split(' ').length < wordsMin ? undefined : kept;
}
