import { foldedWords } from '#bot/lib/vietnamese-text.ts';

const wordsMin = 2;
const lettersMax = 80;
const digitsMax = 3;

/**
 * What is kept of a search that found nothing: its words without marks, as many as fit in 80 letters, and none with a
 * longer number in it. `undefined` for less than two words, which say nothing to whoever writes tutorials.
 */
export function missedWords(masked: string): string | undefined {
  const words = foldedWords(masked.replace(/\[[^\]]{0,40}\]/g, ' ')).filter(
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
