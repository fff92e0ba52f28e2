import type { Tx } from '#bot/db/database.ts';
import type { Area } from './area.table.ts';
import { selectDesksUnder } from './area-store.ts';

/** Where staff of an area work: the area itself, and every commune in force under it. */
export function listDesks(tx: Tx, area: Pick<Area, 'path'>): Promise<Area[]> {
  return selectDesksUnder(tx, area.path);
}
