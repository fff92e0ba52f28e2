import { understand } from '#bot/understanding/understand.ts';
import { libraryShelf, type Shelf } from './tutorial-shelf.ts';

/**
 * What a search in the shelf shows while somebody types, best first, at most three; the last word may be unfinished. Whoever has
 * lost money sees first what to do at once, whatever else the words speak of.
 */
export function searchTutorials(
  text: string,
  shelf: Shelf = libraryShelf,
): { id: string; title: string }[] {
  return understand(text, { shelf, isTyping: true }).tutorials.map(({ id, title }) => ({
    id,
    title,
  }));
}
