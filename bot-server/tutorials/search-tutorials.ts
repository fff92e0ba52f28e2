import { matchTutorials } from './match-tutorials.ts';
import { needsAPerson } from './needs-a-person.ts';
import { libraryShelf, type Shelf } from './tutorial-shelf.ts';

const emergencyId = 'scam-emergency';
const foundMax = 3;

/**
 * What a search in the shelf shows, best first, at most three. Whoever has lost money sees first what to do at once,
 * whatever else the words speak of.
 */
export function searchTutorials(
  text: string,
  shelf: Shelf = libraryShelf,
): { id: string; title: string }[] {
  const found = matchTutorials(text, shelf).map(({ id, title }) => ({ id, title }));
  if (needsAPerson(text)?.reason !== 'money-lost') return found;
  const emergency = shelf.find(emergencyId);
  if (emergency === undefined) throw new Error(`the library lacks ${emergencyId}`);
  const { id, title } = emergency;
  return [{ id, title }, ...found.filter((other) => other.id !== id)].slice(0, foundMax);
}
