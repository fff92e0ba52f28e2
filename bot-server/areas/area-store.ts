import { and, asc, eq, inArray, isNull, or, sql } from 'drizzle-orm';
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

/** The area itself and the communes in force under it, itself first, then by code. */
export function selectDesksUnder(tx: Tx, path: string): Promise<Area[]> {
  return tx
    .select()
    .from(areas)
    .where(
      or(
        sql`${areas.path} = ${path}::ltree`,
        and(
          sql`${areas.path} <@ ${path}::ltree`,
          eq(areas.level, 'commune'),
          isNull(areas.validTo),
        ),
      ),
    )
    .orderBy(sql`nlevel(${areas.path})`, asc(areas.code));
}

export async function selectAreaByPath(tx: Tx, path: string): Promise<Area | undefined> {
  const [area] = await tx.select().from(areas).where(eq(areas.path, path));
  return area;
}

/** Held against others until the transaction ends. */
export async function lockArea(tx: Tx, areaId: string): Promise<Area | undefined> {
  const [area] = await tx.select().from(areas).where(eq(areas.id, areaId)).for('no key update');
  return area;
}

/** Held also against whoever is coming into it, having waited for those on their way. */
export async function lockAreaWhole(tx: Tx, areaId: string): Promise<Area | undefined> {
  const [area] = await tx.select().from(areas).where(eq(areas.id, areaId)).for('update');
  return area;
}

/** Every village that a commune has or had, by code. */
export function selectVillagesOf(tx: Tx, communeId: string): Promise<Area[]> {
  return tx
    .select()
    .from(areas)
    .where(and(eq(areas.parentId, communeId), eq(areas.level, 'village')))
    .orderBy(areas.code);
}

export async function insertArea(tx: Tx, area: typeof areas.$inferInsert): Promise<void> {
  await tx.insert(areas).values(area);
}

export async function updateArea(
  tx: Tx,
  areaId: string,
  changes: Partial<Pick<Area, 'name' | 'oldNames' | 'validTo'>>,
): Promise<void> {
  await tx.update(areas).set(changes).where(eq(areas.id, areaId));
}

/** Moves everything of a village into another; false where it had ended before. See migration 0023. */
export async function moveVillage(
  tx: Tx,
  fromId: string,
  intoId: string,
  day: string,
): Promise<boolean> {
  const { rows } = await tx.execute<{ moved: boolean }>(
    sql`select merge_village(${fromId}, ${intoId}, ${day}) as moved`,
  );
  return rows[0]?.moved === true;
}

/** Of these ids, the areas at a path or under it. */
export async function selectAreasWithin(
  tx: Tx,
  path: string,
  areaIds: readonly string[],
): Promise<Area[]> {
  if (areaIds.length === 0) return [];
  return tx
    .select()
    .from(areas)
    .where(and(inArray(areas.id, [...areaIds]), sql`${areas.path} <@ ${path}::ltree`))
    .orderBy(areas.code);
}
