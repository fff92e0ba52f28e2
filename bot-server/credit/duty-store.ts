import { and, asc, eq, gte, inArray, isNull, sql } from 'drizzle-orm';
import { areas } from '#bot/areas/area.table.ts';
import type { Tx } from '#bot/db/database.ts';
import { members } from '#bot/teams/team.table.ts';
import { type DutyShiftRow, dutyMembers, dutyShifts } from './credit.table.ts';

export type ShiftInArea = DutyShiftRow & { areaName: string };
export type ShiftMember = typeof dutyMembers.$inferSelect & { name: string };

/** Whether rows were written; an id that is taken writes none. */
export async function insertShift(tx: Tx, shift: typeof dutyShifts.$inferInsert): Promise<boolean> {
  const rows = await tx
    .insert(dutyShifts)
    .values(shift)
    .onConflictDoNothing()
    .returning({ id: dutyShifts.id });
  return rows.length > 0;
}

/** Of an area and those above it, since a day, in the order of time. */
export async function selectShifts(tx: Tx, areaId: string, since: string): Promise<ShiftInArea[]> {
  const here = tx.select({ path: areas.path }).from(areas).where(eq(areas.id, areaId));
  const rows = await tx
    .select({ shift: dutyShifts, areaName: areas.name })
    .from(dutyShifts)
    .innerJoin(areas, eq(areas.id, dutyShifts.areaId))
    .where(and(sql`${areas.path} @> (${here})`, gte(dutyShifts.day, since)))
    .orderBy(asc(dutyShifts.day), asc(dutyShifts.fromMinute), asc(dutyShifts.id));
  return rows.map(({ shift, areaName }) => ({ ...shift, areaName }));
}

/** The turn if it is of the area or of one above it. */
export async function selectShift(
  tx: Tx,
  areaId: string,
  shiftId: string,
): Promise<ShiftInArea | undefined> {
  const here = tx.select({ path: areas.path }).from(areas).where(eq(areas.id, areaId));
  const [row] = await tx
    .select({ shift: dutyShifts, areaName: areas.name })
    .from(dutyShifts)
    .innerJoin(areas, eq(areas.id, dutyShifts.areaId))
    .where(and(eq(dutyShifts.id, shiftId), sql`${areas.path} @> (${here})`));
  return row && { ...row.shift, areaName: row.areaName };
}

/** Held against others until the transaction ends. */
export async function holdShift(tx: Tx, shiftId: string): Promise<void> {
  await tx
    .select({ id: dutyShifts.id })
    .from(dutyShifts)
    .where(eq(dutyShifts.id, shiftId))
    .for('update');
}

/** By name. */
export async function selectShiftMembers(
  tx: Tx,
  shiftIds: readonly string[],
): Promise<ShiftMember[]> {
  if (shiftIds.length === 0) return [];
  const rows = await tx
    .select({ turn: dutyMembers, name: members.name })
    .from(dutyMembers)
    .innerJoin(members, eq(members.id, dutyMembers.memberId))
    .where(inArray(dutyMembers.shiftId, [...shiftIds]))
    .orderBy(asc(members.name), asc(members.id));
  return rows.map(({ turn, name }) => ({ ...turn, name }));
}

/** Whoever plans for the same member waits: their turns are compared one after the other. */
export async function holdMembers(tx: Tx, memberIds: readonly string[]): Promise<void> {
  for (const memberId of [...memberIds].sort()) {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`duty ${memberId}`}, 0))`);
  }
}

/** What somebody has on a day that is not cancelled. */
export function selectTurnsOf(
  tx: Tx,
  memberId: string,
  day: string,
): Promise<Pick<DutyShiftRow, 'id' | 'day' | 'fromMinute' | 'toMinute'>[]> {
  const { id, day: onDay, fromMinute, toMinute } = dutyShifts;
  return tx
    .select({ id, day: onDay, fromMinute, toMinute })
    .from(dutyMembers)
    .innerJoin(dutyShifts, eq(dutyShifts.id, dutyMembers.shiftId))
    .where(
      and(
        eq(dutyMembers.memberId, memberId),
        eq(dutyShifts.day, day),
        isNull(dutyShifts.cancelledAt),
      ),
    );
}

export async function insertShiftMember(tx: Tx, shiftId: string, memberId: string): Promise<void> {
  await tx.insert(dutyMembers).values({ shiftId, memberId }).onConflictDoNothing();
}

export async function deleteShiftMember(tx: Tx, shiftId: string, memberId: string): Promise<void> {
  await tx
    .delete(dutyMembers)
    .where(and(eq(dutyMembers.shiftId, shiftId), eq(dutyMembers.memberId, memberId)));
}

export async function updateCancelled(tx: Tx, shiftId: string, now: Date): Promise<void> {
  await tx
    .update(dutyShifts)
    .set({ cancelledAt: now })
    .where(and(eq(dutyShifts.id, shiftId), isNull(dutyShifts.cancelledAt)));
}

/** Whether it was recorded now, and not before. */
export async function updateRecorded(
  tx: Tx,
  turn: { shiftId: string; memberId: string; peopleHelped: number; recordedAt: Date },
): Promise<boolean> {
  const { shiftId, memberId, peopleHelped, recordedAt } = turn;
  const rows = await tx
    .update(dutyMembers)
    .set({ peopleHelped, recordedAt })
    .where(
      and(
        eq(dutyMembers.shiftId, shiftId),
        eq(dutyMembers.memberId, memberId),
        isNull(dutyMembers.recordedAt),
      ),
    )
    .returning({ memberId: dutyMembers.memberId });
  return rows.length > 0;
}
