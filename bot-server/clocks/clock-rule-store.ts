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
