import type { Work } from '#bot/db/work.ts';
import { firstOfMonth } from '#bot/lib/vietnam-days.ts';
import type { PopularTutorials } from '#shared/tutorial-use.ts';
import { readShelf } from './read-shelf.ts';
import { libraryShelf, type Shelf } from './tutorial-shelf.ts';
import { selectMostUsed } from './tutorial-use-store.ts';

const popularMax = 4;
/** One tutorial says nothing of what a village uses. */
const ofVillageMin = 2;

/** Where the reader lives; without a village before they chose one. */
export type Neighbourhood = { villagePath?: string | undefined; communePath: string };

/**
 * What the village used most this month, best first, at most four; of a village that has used fewer than two tutorials, what
 * its commune did; where nobody has used any, what newcomers need first.
 */
export async function listPopularTutorials(
  { tx, now }: Pick<Work, 'tx' | 'now'>,
  { villagePath, communePath }: Neighbourhood,
): Promise<PopularTutorials> {
  const month = firstOfMonth(now);
  const shelf = await readShelf(tx);
  const used = async (path: string) =>
    titled(
      (await selectMostUsed(tx, path, month)).map(({ tutorialId }) => tutorialId),
      shelf,
    );
  const inVillage = villagePath === undefined ? [] : await used(villagePath);
  if (inVillage.length >= ofVillageMin) return { by: 'village', tutorials: inVillage };
  const inCommune = await used(communePath);
  return inCommune.length === 0 ? firstNeeds(shelf) : { by: 'commune', tutorials: inCommune };
}

/** What most people come for who have never come before. */
export function firstNeeds(shelf: Shelf = libraryShelf): PopularTutorials {
  const needs = ['vneid-level2-activate', 'scam-identify', 'zalo-basics', 'dvc-submit-online'];
  return { by: 'nobody', tutorials: titled(needs, shelf) };
}

function titled(ids: string[], shelf: Shelf): { id: string; title: string }[] {
  return ids
    .map((id) => shelf.find(id))
    .filter((tutorial) => tutorial !== undefined)
    .slice(0, popularMax)
    .map(({ id, title }) => ({ id, title }));
}
