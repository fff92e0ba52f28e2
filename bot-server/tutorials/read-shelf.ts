import type { Tx } from '#bot/db/database.ts';
import { selectContents, selectShelfMarks, selectTaught } from './shelf-store.ts';
import { arrangeShelf, libraryShelf, type Shelf } from './tutorial-shelf.ts';

/** A shelf of a commune that changed ten tutorials holds about 1 MB with its words prepared for searching. */
const keptMax = 100;
const kept = new Map<string, Shelf>();

/**
 * The tutorials as the commune around the transaction's scope reads them; the library's where none is around. One short query
 * where nothing changed since the last time.
 */
export async function readShelf(tx: Tx): Promise<Shelf> {
  const marks = await selectShelfMarks(tx);
  if (marks.length === 0) return libraryShelf;
  // What was published or taught never changes, so that its id stands for its words.
  const key = JSON.stringify(marks);
  const known = kept.get(key);
  if (known !== undefined) {
    keep(key, known);
    return known;
  }
  const published = await selectContents(
    tx,
    marks.flatMap(({ versionId }) => versionId ?? []),
  );
  const checkedOn = new Map(
    marks.flatMap(({ tutorialId, checkedOn: day }) =>
      tutorialId === null || day === null ? [] : [[tutorialId, day]],
    ),
  );
  const isTaught = marks.some(({ taughtMark }) => taughtMark !== null);
  const shelf = arrangeShelf(published, checkedOn, isTaught ? await selectTaught(tx) : []);
  keep(key, shelf);
  return shelf;
}

/** The latest used stays longest. */
function keep(key: string, shelf: Shelf): void {
  kept.delete(key);
  kept.set(key, shelf);
  const [oldest] = kept.keys();
  if (kept.size > keptMax && oldest !== undefined) kept.delete(oldest);
}
