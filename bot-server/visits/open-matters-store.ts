import { and, asc, eq, gte, inArray, isNull, lt, lte, notInArray, sql } from 'drizzle-orm';
import { areas } from '#bot/areas/area.table.ts';
import type { Tx } from '#bot/db/database.ts';
import { helpRequests } from '#bot/help-requests/help-request.table.ts';
import { endOfDay, startOfDay } from '#bot/lib/vietnam-days.ts';
import type { Household, VisitDeed } from '#shared/visits.ts';
import { type Campaign, campaigns, visitDeedRows, visits } from './visit.table.ts';

type OpenRequest = Household['openRequests'][number];

/** What the people of each house still wait for, oldest first. */
export async function selectOpenRequests(
  tx: Tx,
  householdIds: string[],
): Promise<Map<string, OpenRequest[]>> {
  const found = new Map<string, OpenRequest[]>();
  if (householdIds.length === 0) return found;
  const { id, code, question, householdId, state, mergedInto, openedAt } = helpRequests;
  const rows = await tx
    .select({ id, code, question, householdId })
    .from(helpRequests)
    .where(
      and(
        inArray(householdId, householdIds),
        notInArray(state, ['resolved', 'cancelled']),
        isNull(mergedInto),
      ),
    )
    .orderBy(asc(openedAt));
  for (const { householdId: house, ...request } of rows) {
    if (house !== null) found.set(house, [...(found.get(house) ?? []), request]);
  }
  return found;
}

/** Campaigns under way on `today` in an area: its own and those of the areas above it. */
export async function selectRunningCampaigns(
  tx: Tx,
  areaId: string,
  today: string,
): Promise<Campaign[]> {
  const rows = await tx
    .select({ campaign: campaigns })
    .from(campaigns)
    .innerJoin(areas, eq(areas.id, campaigns.areaId))
    .where(
      and(
        isNull(campaigns.closedAt),
        lte(campaigns.firstDay, today),
        gte(campaigns.lastDay, today),
        sql`${areas.path} @> (select path from ${areas} as village where village.id = ${areaId})`,
      ),
    )
    .orderBy(asc(campaigns.lastDay), asc(campaigns.id));
  return rows.map(({ campaign }) => campaign);
}

/** Houses where a campaign's deed was done within its days. */
export async function selectDoneHouses(
  tx: Tx,
  { deed, firstDay, lastDay }: { deed: VisitDeed; firstDay: string; lastDay: string },
  householdIds: string[],
): Promise<Set<string>> {
  if (householdIds.length === 0) return new Set();
  const rows = await tx
    .selectDistinct({ id: visits.householdId })
    .from(visits)
    .innerJoin(visitDeedRows, eq(visitDeedRows.visitId, visits.id))
    .where(
      and(
        eq(visitDeedRows.deed, deed),
        gte(visits.visitedAt, startOfDay(firstDay)),
        lt(visits.visitedAt, endOfDay(lastDay)),
        inArray(visits.householdId, householdIds),
      ),
    );
  return new Set(rows.map(({ id }) => id));
}
