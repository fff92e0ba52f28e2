import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import { type Area, areas } from './area.table.ts';

export async function selectArea(tx: Tx, areaId: string): Promise<Area | undefined> {
  const [area] = await tx.select().from(areas).where(eq(areas.id, areaId));
  return area;
}

/** Villages in force under a path, by name in Vietnamese order of code. */
export function selectVillagesUnder(tx: Tx, path: string): Promise<Area[]> {
  return tx
    .select()
    .from(areas)
    .where(
      and(eq(areas.level, 'village'), isNull(areas.validTo), sql`${areas.path} <@ ${path}::ltree`),
    )
    .orderBy(areas.code);
}

export async function selectAreaByPath(tx: Tx, path: string): Promise<Area | undefined> {
  const [area] = await tx.select().from(areas).where(eq(areas.path, path));
  return area;
}
