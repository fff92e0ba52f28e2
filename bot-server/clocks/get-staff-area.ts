import type { Area } from '#bot/areas/area.table.ts';
import { getArea } from '#bot/areas/get-area.ts';
import type { Tx } from '#bot/db/database.ts';
import { AppError } from '#bot/lib/app-error.ts';

/** An area of which this staff may change the rules: their own commune, or a village in it; throws `not-found` for everything else. */
export async function getStaffArea(tx: Tx, own: Pick<Area, 'path'>, areaId: string): Promise<Area> {
  const area = await getArea(tx, areaId);
  if (area.path !== own.path && !area.path.startsWith(`${own.path}.`)) {
    throw new AppError('not-found', { facts: { areaId } });
  }
  return area;
}
