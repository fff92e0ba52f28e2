import type { Tx } from '#bot/db/database.ts';
import type { Visit } from '#shared/visits.ts';
import { selectDeeds, selectVisits, type VisitRow } from './visit-store.ts';

const listMax = 200;
const perHouseMax = 50;

/** Visits of a member's team, or only their own, newest first, at most 200. */
export async function listVisits(
  tx: Tx,
  member: { id: string; teamId: string },
  { mine }: { mine: boolean },
): Promise<Visit[]> {
  const { id: memberId, teamId } = member;
  return describe(tx, await selectVisits(tx, mine ? { memberId } : { teamId }, listMax));
}

/** What was done at one house, newest first, at most 50. */
export async function listVisitsOfHousehold(tx: Tx, householdId: string): Promise<Visit[]> {
  return describe(tx, await selectVisits(tx, { householdId }, perHouseMax));
}

/** One visit of a team, if it is known. */
export async function findVisit(tx: Tx, teamId: string, id: string): Promise<Visit | undefined> {
  const [visit] = await describe(tx, await selectVisits(tx, { id, teamId }, 1));
  return visit;
}

async function describe(tx: Tx, rows: VisitRow[]): Promise<Visit[]> {
  const deeds = await selectDeeds(
    tx,
    rows.map(({ visit }) => visit.id),
  );
  return rows.map(({ visit, memberName, householdName }) => ({
    id: visit.id,
    householdId: visit.householdId,
    householdName,
    memberName: memberName ?? '',
    visitedAt: visit.visitedAt.toISOString(),
    result: visit.result,
    deeds: deeds.get(visit.id) ?? [],
    ...(visit.helpRequestId === null ? {} : { helpRequestId: visit.helpRequestId }),
    ...(visit.minutes === null ? {} : { minutes: visit.minutes }),
    ...(visit.nextDay === null ? {} : { nextDay: visit.nextDay }),
    ...(visit.note === null ? {} : { note: visit.note }),
  }));
}
