import type { Tx } from '#bot/db/database.ts';
import type { Area } from './area.table.ts';
import { selectVillagesOf, selectVillagesUnder } from './area-store.ts';

/** The villages in force under an area, by code. */
export function listVillages(tx: Tx, area: Pick<Area, 'path'>): Promise<Area[]> {
  return selectVillagesUnder(tx, area.path);
}

/** Every village that a commune has or had, by code. */
export function listEveryVillage(tx: Tx, communeId: string): Promise<Area[]> {
  return selectVillagesOf(tx, communeId);
}
