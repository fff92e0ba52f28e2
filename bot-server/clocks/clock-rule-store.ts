import { and, desc, eq, gte, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { areas } from '#bot/areas/area.table.ts';
import type { Tx } from '#bot/db/database.ts';
import type { HelpRequestKind } from '#shared/help-requests.ts';
import {
  type CalendarExceptionRow,
  type ClockPolicyRow,
  calendarExceptions,
  clockPolicies,
  type ReopenPolicyRow,
  reopenPolicies,
  type WorkingCalendarRow,
  workingCalendars,
} from './clock.table.ts';

const here = alias(areas, 'here');
/** The area itself and all above it. */
const isAbove = sql`${areas.path} @> ${here.path}`;
const nearestFirst = desc(sql`nlevel(${areas.path})`);

/** Rows of the area and of those above it, the nearest first. */
export async function selectPolicies(
  tx: Tx,
  areaId: string,
  kind?: HelpRequestKind,
): Promise<ClockPolicyRow[]> {
  const rows = await tx
    .select({ row: clockPolicies })
    .from(here)
    .innerJoin(areas, isAbove)
    .innerJoin(clockPolicies, eq(clockPolicies.areaId, areas.id))
    .where(and(eq(here.id, areaId), kind === undefined ? undefined : eq(clockPolicies.kind, kind)))
    .orderBy(nearestFirst);
  return rows.map(({ row }) => row);
}

export async function selectNearestCalendar(
  tx: Tx,
  areaId: string,
): Promise<WorkingCalendarRow | undefined> {
  const [found] = await tx
    .select({ row: workingCalendars })
    .from(here)
    .innerJoin(areas, isAbove)
    .innerJoin(workingCalendars, eq(workingCalendars.areaId, areas.id))
    .where(eq(here.id, areaId))
    .orderBy(nearestFirst)
    .limit(1);
  return found?.row;
}

/** Exceptions that are not over by `day`, of the area and of those above it, the nearest first. */
export async function selectExceptions(
  tx: Tx,
  areaId: string,
  day: string,
): Promise<CalendarExceptionRow[]> {
  const rows = await tx
    .select({ row: calendarExceptions })
    .from(here)
    .innerJoin(areas, isAbove)
    .innerJoin(calendarExceptions, eq(calendarExceptions.areaId, areas.id))
    .where(and(eq(here.id, areaId), gte(calendarExceptions.lastDay, day)))
    .orderBy(nearestFirst, calendarExceptions.firstDay, calendarExceptions.id);
  return rows.map(({ row }) => row);
}

export async function selectNearestReopening(
  tx: Tx,
  areaId: string,
): Promise<ReopenPolicyRow | undefined> {
  const [found] = await tx
    .select({ row: reopenPolicies })
    .from(here)
    .innerJoin(areas, isAbove)
    .innerJoin(reopenPolicies, eq(reopenPolicies.areaId, areas.id))
    .where(eq(here.id, areaId))
    .orderBy(nearestFirst)
    .limit(1);
  return found?.row;
}

type PolicyChange = Omit<typeof clockPolicies.$inferInsert, 'id'>;

export async function savePolicy(tx: Tx, id: string, policy: PolicyChange): Promise<void> {
  await tx
    .insert(clockPolicies)
    .values({ id, ...policy })
    .onConflictDoUpdate({ target: [clockPolicies.areaId, clockPolicies.kind], set: policy });
}

export async function deletePolicy(tx: Tx, areaId: string, kind: HelpRequestKind): Promise<void> {
  await tx
    .delete(clockPolicies)
    .where(and(eq(clockPolicies.areaId, areaId), eq(clockPolicies.kind, kind)));
}

export async function saveCalendar(tx: Tx, calendar: WorkingCalendarRow): Promise<void> {
  await tx
    .insert(workingCalendars)
    .values(calendar)
    .onConflictDoUpdate({ target: workingCalendars.areaId, set: calendar });
}

export async function deleteCalendar(tx: Tx, areaId: string): Promise<void> {
  await tx.delete(workingCalendars).where(eq(workingCalendars.areaId, areaId));
}

export async function saveReopening(tx: Tx, reopening: ReopenPolicyRow): Promise<void> {
  await tx
    .insert(reopenPolicies)
    .values(reopening)
    .onConflictDoUpdate({ target: reopenPolicies.areaId, set: reopening });
}

export async function deleteReopening(tx: Tx, areaId: string): Promise<void> {
  await tx.delete(reopenPolicies).where(eq(reopenPolicies.areaId, areaId));
}

/** False where the id is another area's. */
export async function saveException(tx: Tx, exception: CalendarExceptionRow): Promise<boolean> {
  const rows = await tx
    .insert(calendarExceptions)
    .values(exception)
    .onConflictDoUpdate({
      target: calendarExceptions.id,
      set: exception,
      setWhere: eq(calendarExceptions.areaId, exception.areaId),
    })
    .returning({ id: calendarExceptions.id });
  return rows.length === 1;
}

export async function deleteException(tx: Tx, areaId: string, id: string): Promise<void> {
  await tx
    .delete(calendarExceptions)
    .where(and(eq(calendarExceptions.id, id), eq(calendarExceptions.areaId, areaId)));
}

/** Has the clocks of all unfinished requests of an area and below looked at soon. */
export async function insertReplans(tx: Tx, areaId: string, at: Date): Promise<void> {
  await tx.execute(sql`
    INSERT INTO clock_steps (help_request_id, area_id, kind, since_at, due_at)
    SELECT r.id, r.area_id, 'replan', ${at.toISOString()}::timestamptz, ${at.toISOString()}::timestamptz
    FROM help_requests r JOIN areas a ON a.id = r.area_id JOIN areas changed ON a.path <@ changed.path
    WHERE changed.id = ${areaId} AND r.state NOT IN ('resolved', 'cancelled') AND r.merged_into IS NULL
    ON CONFLICT DO NOTHING`);
}
