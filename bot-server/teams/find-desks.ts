import type { Area } from '#bot/areas/area.table.ts';
import { getArea } from '#bot/areas/get-area.ts';
import { listDesks } from '#bot/areas/list-desks.ts';
import type { Tx } from '#bot/db/database.ts';

/** The desks that whoever keeps the staff list of an area keeps: the own one first, then those of the communes under it. */
export async function findDesks(tx: Tx, areaId: string): Promise<Area[]> {
  return listDesks(tx, await getArea(tx, areaId));
}
