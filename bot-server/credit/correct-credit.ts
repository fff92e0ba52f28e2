import { recordAudit } from '#bot/audit/record-audit.ts';
import type { Work } from '#bot/db/work.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { dayOf } from '#bot/lib/vietnam-days.ts';
import { getMember } from '#bot/teams/find-member.ts';
import type { Member } from '#bot/teams/team.table.ts';
import type { CreditCorrection } from '#shared/credit.ts';
import { insertCorrection } from './credit-store.ts';

/**
 * Puts the sums of a member of the leader's own team right, by a row of its own; the same key counts once. The note must be
 * masked. Throws `member/unknown` for anybody else, `input/invalid` for a day to come.
 */
export async function correctCredit(
  work: Work,
  leader: Member,
  { idempotencyKey, memberId, of, day, count, minutes, note }: CreditCorrection,
): Promise<void> {
  const { tx, now } = work;
  const member = await getMember(tx, memberId);
  if (member.teamId !== leader.teamId)
    throw new AppError('member/unknown', { facts: { memberId } });
  if (day > dayOf(now)) throw new AppError('input/invalid');
  const isNew = await insertCorrection(tx, {
    areaId: member.areaId,
    teamId: member.teamId,
    memberId,
    kind: 'correction',
    corrects: of,
    day,
    count,
    minutes,
    causeKey: `correction:${idempotencyKey}`,
    note,
    correctedBy: leader.id,
    at: now,
  });
  if (!isNew) return;
  await recordAudit(work, {
    areaId: member.areaId,
    by: { memberId: leader.id },
    act: 'credit.corrected',
    subjectId: memberId,
    subjectName: member.name,
    after: { day, count, minutes },
  });
}
