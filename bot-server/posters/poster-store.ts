import { and, desc, eq, gte, isNull, sql } from 'drizzle-orm';
import { areas } from '#bot/areas/area.table.ts';
import type { Tx } from '#bot/db/database.ts';
import { isWithinScope } from '#bot/db/within-scope.ts';
import { officialAccounts } from '#bot/official-accounts/official-account.table.ts';
import { type Poster, posterScans, posters } from './poster.table.ts';

type Place = Pick<Poster, 'areaId' | 'tutorialId'>;

/** Nothing where the place has one already. */
export async function insertPoster(
  tx: Tx,
  row: typeof posters.$inferInsert,
): Promise<Poster | undefined> {
  const [inserted] = await tx.insert(posters).values(row).onConflictDoNothing().returning();
  return inserted;
}

export async function selectPosterAt(
  tx: Tx,
  { areaId, tutorialId }: Place,
): Promise<Poster | undefined> {
  const [found] = await tx
    .select()
    .from(posters)
    .where(
      and(
        eq(posters.areaId, areaId),
        tutorialId === null ? isNull(posters.tutorialId) : eq(posters.tutorialId, tutorialId),
      ),
    );
  return found;
}

export async function selectPoster(tx: Tx, id: string): Promise<Poster | undefined> {
  const [found] = await tx.select().from(posters).where(eq(posters.id, id));
  return found;
}

export function selectPosters(tx: Tx): Promise<{ poster: Poster; areaName: string }[]> {
  return tx
    .select({ poster: posters, areaName: areas.name })
    .from(posters)
    .innerJoin(areas, eq(areas.id, posters.areaId))
    .where(isWithinScope(posters.areaId))
    .orderBy(desc(posters.createdAt), desc(posters.id));
}

const isOfOurs = sql`${posterScans.posterId} in (
  select ours.id from ${posters} ours where ${isWithinScope(sql`ours.area_id`)})`;

export function sumScans(tx: Tx): Promise<{ posterId: string; scans: number }[]> {
  return tx
    .select({ posterId: posterScans.posterId, scans: sql<number>`sum(${posterScans.scans})::int` })
    .from(posterScans)
    .where(isOfOurs)
    .groupBy(posterScans.posterId);
}

export function selectScansSince(
  tx: Tx,
  day: string,
): Promise<{ posterId: string; day: string; scans: number }[]> {
  return tx
    .select()
    .from(posterScans)
    .where(and(isOfOurs, gte(posterScans.day, day)));
}

/** Zalo's id of the account that serves an area, its own or the nearest above. */
export async function selectOaIdOf(tx: Tx, areaPath: string): Promise<string | null> {
  const [account] = await tx
    .select({ oaId: officialAccounts.oaId })
    .from(officialAccounts)
    .innerJoin(areas, eq(areas.id, officialAccounts.areaId))
    .where(sql`${areas.path} @> ${areaPath}::ltree`)
    .orderBy(sql`nlevel(${areas.path}) desc`, officialAccounts.oaId)
    .limit(1);
  return account?.oaId ?? null;
}

type Scanned = {
  areaId: string;
  isVillage: boolean;
  tutorialId: string | null;
  oaId: string | null;
};

/** By a function that acts for everybody: whoever scans has no rights of their own. */
export async function countOneScan(
  tx: Tx,
  code: string,
  at: Date,
  isCounted: boolean,
): Promise<Scanned | undefined> {
  const { rows } = await tx.execute<Scanned>(
    sql`select area_id as "areaId", is_village as "isVillage", tutorial_id as "tutorialId", oa_id as "oaId"
      from count_scan(${code}, ${at.toISOString()}::timestamptz, ${isCounted})`,
  );
  return rows[0];
}
