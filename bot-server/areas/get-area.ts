import type { Tx } from '#bot/db/database.ts';
import { AppError } from '#bot/lib/app-error.ts';
import type { Area } from './area.table.ts';
import { selectArea } from './area-store.ts';

/** An area that must exist; throws `not-found`. */
export async function getArea(tx: Tx, areaId: string): Promise<Area> {
  const area = await selectArea(tx, areaId);
  if (area === undefined) throw new AppError('not-found', { facts: { areaId } });
  return area;
}
