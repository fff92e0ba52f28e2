import type { Tx } from '#bot/db/database.ts';
import type { Area } from './area.table.ts';
import { selectAreasWithin } from './area-store.ts';

/** Those of the named areas that lie in `area` or are it, also those that are no more. */
export function listAreasWithin(
  tx: Tx,
  area: Pick<Area, 'path'>,
  areaIds: readonly string[],
): Promise<Area[]> {
  return selectAreasWithin(tx, area.path, areaIds);
}
