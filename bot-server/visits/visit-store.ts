import { and, desc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import { helpRequests } from '#bot/help-requests/help-request.table.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { residents } from '#bot/residents/resident.table.ts';
import { members } from '#bot/teams/team.table.ts';
import type { NewVisit } from '#shared/visits.ts';
import { households } from './household.table.ts';
import { type Visit, visitDeedRows, visits } from './visit.table.ts';
import type { VisitsSoFar } from './visit-rules.ts';

type Deeds = NewVisit['deeds'];

/** `memberName` is missing of somebody who has gone out of sight. */
export type VisitRow = { visit: Visit; memberName: string | null; householdName: string };

/** False where this id is known already. */
export async function insertVisit(tx: Tx, row: Visit, deeds: Deeds): Promise<boolean> {
  const inserted = await tx
    .insert(visits)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: visits.id });
  if (inserted.length === 0) return false;
  if (deeds.length > 0) {
    await tx.insert(visitDeedRows).values(deeds.map((deed) => ({ visitId: row.id, ...deed })));
  }
  return true;
}

/** By its key: joined, the houses of the whole country would be looked through for those within the reader's scope. */
const householdName = sql<string | null>`(
  select h.name from ${households} h where h.id = ${visits.householdId})`;

/** Newest first, of houses that the reader may see. */
export async function selectVisits(
  tx: Tx,
  where: Partial<Pick<Visit, 'id' | 'householdId' | 'teamId' | 'memberId'>>,
  limit: number,
): Promise<VisitRow[]> {
  const conditions: SQL[] = Object.entries(where).map(([column, value]) =>
    eq(visits[column as keyof typeof where], value),
  );
  const rows = await tx
    .select({ visit: visits, memberName: members.name, householdName })
    .from(visits)
    .leftJoin(members, eq(members.id, visits.memberId))
    .where(and(...conditions))
    .orderBy(desc(visits.visitedAt), desc(visits.id))
    .limit(limit);
  return rows.flatMap((row) =>
    row.householdName === null ? [] : [{ ...row, householdName: row.householdName }],
  );
}

/** What was done at each. */
export async function selectDeeds(tx: Tx, visitIds: string[]): Promise<Map<string, Deeds>> {
  const found = new Map<string, Deeds>();
  if (visitIds.length === 0) return found;
  const rows = await tx
    .select()
    .from(visitDeedRows)
    .where(inArray(visitDeedRows.visitId, visitIds))
    .orderBy(visitDeedRows.deed);
  for (const { visitId, ...deed } of rows) {
    found.set(visitId, [...(found.get(visitId) ?? []), deed]);
  }
  return found;
}

/** How the visits of a house stand; there is at least one. */
export async function selectVisitsSoFar(tx: Tx, householdId: string): Promise<VisitsSoFar> {
  const newestWhere = async (where: SQL | undefined) => {
    const [visit] = await tx
      .select({ visitedAt: visits.visitedAt, nextDay: visits.nextDay })
      .from(visits)
      .where(and(eq(visits.householdId, householdId), where))
      .orderBy(desc(visits.visitedAt), desc(visits.id))
      .limit(1);
    return visit;
  };
  const newest = await newestWhere(undefined);
  if (newest === undefined) throw new AppError('not-found', { facts: { householdId } });
  const welcome = await newestWhere(inArray(visits.result, ['done', 'partly']));
  return { newest, lastWelcomeAt: welcome?.visitedAt ?? null };
}

/** A request that is this team's to see now, and when its asker was erased. */
export async function selectRequestOfTeam(
  tx: Tx,
  teamId: string,
  helpRequestId: string,
): Promise<{ id: string; erasedAt: Date | null } | undefined> {
  const [row] = await tx
    .select({ id: helpRequests.id, erasedAt: residents.erasedAt })
    .from(helpRequests)
    .innerJoin(residents, eq(residents.id, helpRequests.residentId))
    .where(and(eq(helpRequests.id, helpRequestId), eq(helpRequests.teamId, teamId)));
  return row;
}
