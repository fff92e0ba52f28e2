import { type AuditActor, recordAudit } from '#bot/audit/record-audit.ts';
import type { Work } from '#bot/db/work.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { getMember } from '#bot/teams/find-member.ts';
import type { NewDutyShift } from '#shared/credit.ts';
import { assertChangeable } from './duty-rules.ts';
import { holdShift, insertShift, updateCancelled } from './duty-store.ts';
import { addToShift } from './join-duty.ts';
import { getShift } from './read-duty.ts';
import { weekly } from './weekly-turns.ts';

/**
 * Plans a turn of an area under an id that the device made, and its repetitions on the same weekday; the same id again changes
 * nothing. The note must be masked. Throws `duty/over` for a turn that has ended, `duty/overlapping` where somebody has another
 * turn then, `member/unknown` for whoever is not in the planner's sight or has left: then nothing is planned.
 */
export async function planDuty(
  work: Work,
  areaId: string,
  id: string,
  { place, day, fromMinute, toMinute, note, memberIds, weeks = 1 }: NewDutyShift,
  by: AuditActor = null,
): Promise<void> {
  const { tx, now } = work;
  const everybody = [...new Set(memberIds)];
  for (const memberId of everybody) {
    if ((await getMember(tx, memberId)).state !== 'active') throw new AppError('member/unknown');
  }
  for (const turn of weekly(id, day, weeks)) {
    const shift = { ...turn, areaId, place, fromMinute, toMinute, note: note || null };
    assertChangeable({ ...shift, cancelledAt: null }, now);
    if (!(await insertShift(tx, { ...shift, createdAt: now }))) continue;
    await addToShift(tx, shift, everybody);
    await recordAudit(work, {
      areaId,
      by,
      act: 'duty.planned',
      subjectId: shift.id,
      subjectName: shift.day,
    });
  }
}

/** Calls a turn of the planner's own area off; a second time changes nothing. Throws `duty/over`, `not-found`. */
export async function cancelDuty(
  work: Work,
  areaId: string,
  shiftId: string,
  by: AuditActor,
): Promise<void> {
  await holdShift(work.tx, shiftId);
  const shift = await getShift(work.tx, areaId, shiftId);
  if (shift.areaId !== areaId) throw new AppError('not-found', { facts: { shiftId } });
  if (shift.cancelledAt !== null) return;
  assertChangeable(shift, work.now);
  await updateCancelled(work.tx, shiftId, work.now);
  await recordAudit(work, {
    areaId,
    by,
    act: 'duty.cancelled',
    subjectId: shiftId,
    subjectName: shift.day,
  });
}
