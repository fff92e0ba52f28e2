import type { Tx } from '#bot/db/database.ts';
import { keepShelves } from './kept-shelves.ts';
import { type ShelfMark, selectContents, selectShelfMarks, selectTaught } from './shelf-store.ts';
import { arrangeShelf, libraryShelf, type Shelf, teachShelf } from './tutorial-shelf.ts';

/**
 * Prepared for searching, a shelf of a commune that changed ten tutorials holds 2.7 MB, one that changed all of them 4.6 MB; 500 taught
 * phrasings add 1.8 MB, one 0.2 MB. So that all of these are about 110 MB, and 260 MB at the very most; making one takes about 50 ms.
 */
const keptMax = 40;
/** By the list of a shelf's tutorials: the marks that it was made of. */
const madeOf = new WeakMap<Shelf['tutorials'], string>();
const kept = keepShelves(keptMax);

/** How many prepared shelves this process holds. */
export const countKeptShelves = kept.count;

/**
 * The tutorials as the commune around the transaction's scope reads them; the library's where none is around. One short query
 * where nothing changed since the last time.
 */
export async function readShelf(tx: Tx): Promise<Shelf> {
  const { place, marks } = await selectShelfMarks(tx);
  if (marks.length === 0) return libraryShelf;
  // What was published or taught never changes, so that its id stands for its words.
  const version = JSON.stringify(marks);
  const known = kept.find(place, version);
  if (known !== undefined) return known;
  const isTaught = marks.some(({ taughtMark }) => taughtMark !== null);
  const taught = isTaught ? await selectTaught(tx) : [];
  const shelf = teachShelf(await findTutorials(tx, place, marks), taught);
  kept.put(place, version, shelf);
  return shelf;
}

/** The commune's tutorials: the same list as before where only what is taught changed, so that its index is not made anew. */
async function findTutorials(
  tx: Tx,
  place: string,
  marks: readonly ShelfMark[],
): Promise<Shelf['tutorials']> {
  const ofTutorials = marks.filter(({ tutorialId }) => tutorialId !== null);
  const made = JSON.stringify(ofTutorials);
  const before = kept.last(place)?.tutorials;
  if (before !== undefined && madeOf.get(before) === made) return before;
  const published = await selectContents(
    tx,
    ofTutorials.flatMap(({ versionId }) => versionId ?? []),
  );
  const checkedOn = new Map(
    ofTutorials.flatMap(({ tutorialId, checkedOn: day }) =>
      tutorialId === null || day === null ? [] : [[tutorialId, day]],
    ),
  );
  const { tutorials } = arrangeShelf(published, checkedOn);
  if (tutorials !== libraryShelf.tutorials) madeOf.set(tutorials, made);
  return tutorials;
}
