import type { Tx } from '#bot/db/database.ts';
import type { Work } from '#bot/db/work.ts';
import { AppError } from '#bot/lib/app-error.ts';
import type { Member } from '#bot/teams/team.table.ts';
import type { DutyShiftRow } from './credit.table.ts';
import { assertChangeable, doOverlap } from './duty-rules.ts';
import {
  deleteShiftMember,
  holdMembers,
  holdShift,
  insertShiftMember,
  selectTurnsOf,
} from './duty-store.ts';
import { getShift } from './read-duty.ts';

/**
 * Puts a member down for a turn of their village or commune; a second time changes nothing. Throws `duty/over`,
 * `duty/cancelled`, `duty/overlapping` where they have another turn then, `not-found` for a turn elsewhere.
 */
export async function joinDuty(work: Work, member: Member, shiftId: string): Promise<void> {
  await addToShift(work.tx, await getChangeable(work, member, shiftId), [member.id]);
}

/** Takes a member off a turn; a second time changes nothing. Throws `duty/over`, `duty/cancelled`, `not-found`. */
export async function leaveDuty(work: Work, member: Member, shiftId: string): Promise<void> {
  await getChangeable(work, member, shiftId);
  await deleteShiftMember(work.tx, shiftId, member.id);
}

/** Puts members down for a turn; throws `duty/overlapping` where one has another turn then. */
export async function addToShift(
  tx: Tx,
  shift: Pick<DutyShiftRow, 'id' | 'day' | 'fromMinute' | 'toMinute'>,
  memberIds: readonly string[],
): Promise<void> {
  await holdMembers(tx, memberIds);
  for (const memberId of memberIds) {
    const others = (await selectTurnsOf(tx, memberId, shift.day)).filter(
      ({ id }) => id !== shift.id,
    );
    if (others.some((other) => doOverlap(shift, other))) throw new AppError('duty/overlapping');
    await insertShiftMember(tx, shift.id, memberId);
  }
}

async function getChangeable(work: Work, member: Member, shiftId: string) {
  await holdShift(work.tx, shiftId);
  const shift = await getShift(work.tx, member.areaId, shiftId);
  assertChangeable(shift, work.now);
  return shift;
}
