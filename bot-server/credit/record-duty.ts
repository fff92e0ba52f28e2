import type { Work } from '#bot/db/work.ts';
import { AppError } from '#bot/lib/app-error.ts';
import type { Member } from '#bot/teams/team.table.ts';
import type { DutyRecord } from '#shared/credit.ts';
import { assertRecordable, endOfTurn } from './duty-rules.ts';
import { selectShiftMembers, updateRecorded } from './duty-store.ts';
import { getShift } from './read-duty.ts';
import { recordCredit } from './record-credit.ts';

/**
 * Writes down how a member's own turn went and gives them credit for it; the first time counts. Throws `duty/not-over`,
 * `duty/cancelled`, `duty/not-joined`, `not-found` for a turn elsewhere.
 */
export async function recordDuty(
  work: Work,
  member: Member,
  shiftId: string,
  { peopleHelped, minutes }: DutyRecord,
): Promise<void> {
  const { tx, now } = work;
  const shift = await getShift(tx, member.areaId, shiftId);
  assertRecordable(shift, now);
  const turns = await selectShiftMembers(tx, [shiftId]);
  if (!turns.some(({ memberId }) => memberId === member.id)) throw new AppError('duty/not-joined');
  const turn = { shiftId, memberId: member.id, peopleHelped, recordedAt: now };
  if (!(await updateRecorded(tx, turn))) return;
  await recordCredit(work, {
    areaId: member.areaId,
    teamId: member.teamId,
    memberId: member.id,
    kind: 'session',
    // 24:00 is the next day already.
    at: new Date(endOfTurn(shift).getTime() - 1),
    minutes,
    causeKey: `duty:${shiftId}`,
  });
}
