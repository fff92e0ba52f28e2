import { foldedWords } from '#bot/lib/vietnamese-text.ts';
import { withoutNames } from './without-names.ts';

const wordsMin = 2;
const lettersMax = 80;
const digitsMax = 3;

/**
 * What is kept of a search that found nothing, or of a question whose offer was refused: its words without marks and names, as
 * many as fit in 80 letters, and none with a longer number in it. `names`: people's who may stand in it. `undefined` for less
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
    if (longer.length > lettersMax) break;
    kept = longer;
  }
  return kept.split(' ').length < wordsMin ? undefined : kept;
}
