import type { Tx } from '#bot/db/database.ts';
import type { Village } from '#shared/sessions.ts';
import { selectAreaByPath, selectVillagesUnder } from './area-store.ts';
import { matchVillages } from './match-village.ts';

/** Villages of a commune that the words may mean, by old names too; all of them for no words, none where nothing fits. */
export async function findVillages(tx: Tx, communePath: string, text: string): Promise<Village[]> {
  const commune = await selectAreaByPath(tx, communePath);
  const villages = await selectVillagesUnder(tx, communePath);
  const meant = text.trim() === '' ? villages : matchVillages(text, villages);
  return meant.map(({ id, name }) => ({ id, name, communeName: commune?.name ?? '' }));
}
