import { and, asc, count, eq, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import { areas } from '#bot/areas/area.table.ts';
import type { Tx } from '#bot/db/database.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { members } from '#bot/teams/team.table.ts';
import type { HouseholdView } from '#shared/visits.ts';
import { type Household, households } from './household.table.ts';
import { visits } from './visit.table.ts';

/** A house with what people call its village, and who looks after it: nobody where that member has left. */
export type HouseRow = {
  house: Household;
  villageName: string;
  assignee: { id: string; name: string } | null;
};

/** False where this id is known already. */
export async function insertHousehold(
  tx: Tx,
  row: typeof households.$inferInsert,
): Promise<boolean> {
  const inserted = await tx
    .insert(households)
    .values(row)
    .onConflictDoNothing({ target: households.id })
    .returning({ id: households.id });
  return inserted.length > 0;
}

/** PostgreSQL takes 65,535 values in one statement. */
const rowsAtOnce = 500;

/** An uploaded list; empty is nothing to do. */
export async function insertHouseholds(
  tx: Tx,
  rows: (typeof households.$inferInsert)[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    await tx.insert(households).values(rows.slice(start, start + rowsAtOnce));
  }
}

/** Two lists for one area wait for each other until the transaction ends. */
export async function lockHouseholdList(tx: Tx, areaId: string): Promise<void> {
  const key = `household list ${areaId}`;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`);
}

/** Houses of an area that came from a list, by their code. */
export async function selectHousesByCode(tx: Tx, areaId: string): Promise<Map<string, Household>> {
  const rows = await tx
    .select()
    .from(households)
    .where(and(eq(households.areaId, areaId), isNotNull(households.code)));
  return new Map(rows.map((house) => [house.code ?? '', house]));
}

/** A house of the team, held against others until the transaction ends; throws `not-found`. */
export async function lockHousehold(
  tx: Tx,
  teamId: string,
  householdId: string,
): Promise<Household> {
  const [house] = await tx
    .select()
    .from(households)
    .where(and(eq(households.id, householdId), eq(households.teamId, teamId)))
    .for('update');
  if (house === undefined) throw new AppError('not-found', { facts: { householdId } });
  return house;
}

export async function updateHousehold(
  tx: Tx,
  householdId: string,
  change: Partial<Household>,
): Promise<void> {
  if (Object.keys(change).length === 0) return;
  await tx.update(households).set(change).where(eq(households.id, householdId));
}

/** One house, or all of an area or team that stand as wanted; those that are left alone only where they are asked for. */
export type HouseFilter =
  | { id: string }
  | { areaId: string }
  | { teamId: string; view: HouseholdView; memberId: string };

export function selectHouses(tx: Tx, filter: HouseFilter, limit: number): Promise<HouseRow[]> {
  return tx
    .select({
      house: households,
      villageName: areas.name,
      assignee: { id: members.id, name: members.name },
    })
    .from(households)
    .innerJoin(areas, eq(areas.id, households.areaId))
    .leftJoin(members, and(eq(members.id, households.assignedTo), eq(members.state, 'active')))
    .where(conditionOf(filter))
    .orderBy(asc(households.name), asc(households.id))
    .limit(limit);
}

function conditionOf(filter: HouseFilter): SQL | undefined {
  if ('id' in filter) return eq(households.id, filter.id);
  const isThere = isNull(households.closedAt);
  if ('areaId' in filter) return and(eq(households.areaId, filter.areaId), isThere);
  const isOfTeam = and(eq(households.teamId, filter.teamId), isThere);
  const mayBeVisited = isNull(households.refusedAt);
  switch (filter.view) {
    case 'mine':
      return and(isOfTeam, mayBeVisited, eq(households.assignedTo, filter.memberId));
    case 'team':
      return and(isOfTeam, mayBeVisited);
    case 'unassigned':
      return and(isOfTeam, mayBeVisited, isNull(members.id));
    case 'refused':
      return and(isOfTeam, isNotNull(households.refusedAt));
  }
}

/** How often each was visited; those where nobody has been are left out. */
export async function countVisits(tx: Tx, householdIds: string[]): Promise<Map<string, number>> {
  if (householdIds.length === 0) return new Map();
  const rows = await tx
    .select({ id: visits.householdId, visits: count() })
    .from(visits)
    .where(inArray(visits.householdId, householdIds))
    .groupBy(visits.householdId);
  return new Map(rows.map((row) => [row.id, row.visits]));
}
