import type { Tx } from '#bot/db/database.ts';
import { readShelf } from './read-shelf.ts';
import { selectOnceTitles } from './shelf-store.ts';

/**
 * What tutorials are called in the commune around, by id; one that is no longer shown keeps its last title. Ids that never
 * were are left out, and nulls may be passed.
 */
export async function findTitles(
  tx: Tx,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const shelf = await readShelf(tx);
  const titles = new Map<string, string>();
  for (const id of wanted) {
    const title = shelf.find(id)?.title;
    if (title !== undefined) titles.set(id, title);
  }
  const gone = wanted.filter((id) => !titles.has(id));
  if (gone.length === 0) return titles;
  for (const { tutorialId, title } of await selectOnceTitles(tx, gone)) {
    titles.set(tutorialId, title);
  }
  return titles;
}
