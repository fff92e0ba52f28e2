import { foldedWords } from '#bot/lib/vietnamese-text.ts';
import type { Shelf } from './tutorial-shelf.ts';

const foundMax = 3;
const lettersMin = 3;

/**
 * The tutorials in whose title all the words stand, of the last one its beginning; at most three, in the order of the shelf. Finds a
 * name that is nobody's question: "Kinhlup". Nothing for fewer than three letters.
 */
export function findByTitle(text: string, shelf: Shelf): { id: string; title: string }[] {
  const words = foldedWords(text);
  const last = words.pop();
  if (last === undefined || last.length < lettersMin) return [];
  return shelf.tutorials
    .filter(({ title }) => {
      const inTitle = foldedWords(title);
      return (
        words.every((word) => inTitle.includes(word)) &&
        inTitle.some((word) => word.startsWith(last))
      );
    })
    .slice(0, foundMax)
    .map(({ id, title }) => ({ id, title }));
}
