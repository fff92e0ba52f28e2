import { and, desc, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import { areas } from '#bot/areas/area.table.ts';
import type { Tx } from '#bot/db/database.ts';
import { isUnder } from '#bot/db/within-scope.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { endOfDay, startOfDay } from '#bot/lib/vietnam-days.ts';
import { type Campaign, campaigns, campaignTargets, visitDeedRows, visits } from './visit.table.ts';

type Target = typeof campaignTargets.$inferSelect;

/** False where this id is known already. */
export async function insertCampaign(
  tx: Tx,
  row: typeof campaigns.$inferInsert,
  targets: Omit<Target, 'campaignId'>[],
): Promise<boolean> {
  const inserted = await tx
    .insert(campaigns)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: campaigns.id });
  if (inserted.length === 0) return false;
  const rows = targets.map((target) => ({ ...target, campaignId: row.id }));
  if (rows.length > 0) await tx.insert(campaignTargets).values(rows);
  return true;
}

/** A campaign of the area itself; throws `not-found`. */
export async function getCampaign(tx: Tx, areaId: string, campaignId: string): Promise<Campaign> {
  const [campaign] = await tx
    .select()
    .from(campaigns)
    .where(and(eq(campaigns.id, campaignId), eq(campaigns.areaId, areaId)));
  if (campaign === undefined) throw new AppError('not-found', { facts: { campaignId } });
  return campaign;
}

/** Whether it was closed now, and not before. */
export async function markClosed(tx: Tx, campaignId: string, now: Date): Promise<boolean> {
  const closed = await tx
    .update(campaigns)
    .set({ closedAt: now })
    .where(and(eq(campaigns.id, campaignId), isNull(campaigns.closedAt)))
    .returning({ id: campaigns.id });
  return closed.length > 0;
}

/** Campaigns in which an area takes part: its own, and those of the areas above it; the latest to end comes first. */
export async function selectCampaignsOfArea(
  tx: Tx,
  areaId: string,
  limit: number,
): Promise<Campaign[]> {
  const rows = await tx
    .select({ campaign: campaigns })
    .from(campaigns)
    .innerJoin(areas, eq(areas.id, campaigns.areaId))
    .where(sql`${areas.path} @> (select path from ${areas} as part where part.id = ${areaId})`)
    .orderBy(desc(campaigns.lastDay), desc(campaigns.createdAt), desc(campaigns.id))
    .limit(limit);
  return rows.map(({ campaign }) => campaign);
}

/** Villages under an area by code: those in force, and those that have ended with something of the campaign to their name. */
export function selectVillages(
  tx: Tx,
  area: { path: string },
  counted: readonly string[],
): Promise<{ areaId: string; villageName: string }[]> {
  const inForce = isNull(areas.validTo);
  return tx
    .select({ areaId: areas.id, villageName: areas.name })
    .from(areas)
    .where(
      and(
        eq(areas.level, 'village'),
        sql`${areas.path} <@ ${area.path}::ltree`,
        counted.length === 0 ? inForce : or(inForce, inArray(areas.id, [...counted])),
      ),
    )
    .orderBy(areas.code);
}

/** Targets of a campaign by village. */
export async function selectTargets(tx: Tx, campaignId: string): Promise<Map<string, number>> {
  const rows = await tx
    .select()
    .from(campaignTargets)
    .where(eq(campaignTargets.campaignId, campaignId));
  return new Map(rows.map(({ areaId, target }) => [areaId, target]));
}

/** For how many people a campaign's deed was done in each village under an area on its days, as long as it was not closed. */
export async function sumPeople(
  tx: Tx,
  area: { path: string },
  { deed, firstDay, lastDay, closedAt }: Campaign,
): Promise<Map<string, number>> {
  const rows = await tx
    .select({ areaId: visits.areaId, people: sql<number>`sum(${visitDeedRows.people})::int` })
    .from(visits)
    .innerJoin(visitDeedRows, eq(visitDeedRows.visitId, visits.id))
    .where(
      and(
        isUnder(visits.areaId, area.path),
        eq(visitDeedRows.deed, deed),
        sql`${visits.visitedAt} >= ${startOfDay(firstDay)}`,
        sql`${visits.visitedAt} < ${endOfDay(lastDay)}`,
        closedAt === null ? undefined : sql`${visits.visitedAt} <= ${closedAt}`,
      ),
    )
    .groupBy(visits.areaId);
  return new Map(rows.map(({ areaId, people }) => [areaId, people]));
}
