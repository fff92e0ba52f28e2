import { recordAudit } from '#bot/audit/record-audit.ts';
import type { Work } from '#bot/db/work.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { dayOf } from '#bot/lib/vietnam-days.ts';
import { getTeamForArea } from '#bot/teams/find-team.ts';
import { periodOf } from './credit-period-rules.ts';
import { insertSheet, putOnSheet, selectSums, selectUnsignedIds } from './credit-store.ts';
import type { WhichMonth } from './read-credit-sheet.ts';

/** The team's leader, or an officer where the leader has no phone for it. */
export type Signer = { kind: 'leader' | 'officer'; id: string };

/**
 * Signs a team's sheet as it stands: it says so for ever, and what comes later goes on the next one. The first signature counts.
 * Throws `credit/month-not-over` before its last day has
 * ended, `help-request/no-team` for a village without one in sight.
 */
export async function signCreditSheet(
  work: Work,
  areaId: string,
  signer: Signer,
  { month, beginsOn }: WhichMonth,
): Promise<void> {
  const { tx, now } = work;
  const period = periodOf(month, beginsOn);
  if (dayOf(now) <= period.lastDay) throw new AppError('credit/month-not-over');
  const { id: teamId, name: teamName } = await getTeamForArea(tx, areaId);
  const entryIds = await selectUnsignedIds(tx, teamId, period);
  const sheet = {
    id: work.newId(),
    areaId,
    teamId,
    ...period,
    lines: JSON.stringify(await selectSums(tx, entryIds)),
    signedByMember: signer.kind === 'leader' ? signer.id : null,
    signedByOfficer: signer.kind === 'officer' ? signer.id : null,
    signedAt: now,
  };
  // Two who sign at once wait for each other here.
  if (!(await insertSheet(tx, sheet))) return;
  if ((await putOnSheet(tx, entryIds, sheet.id)) !== entryIds.length) {
    throw new Error('an entry went on another sheet while this one was signed');
  }
  await recordAudit(work, {
    areaId,
    by: signer.kind === 'officer' ? { officerId: signer.id } : { memberId: signer.id },
    act: 'credit.signed',
    subjectId: sheet.id,
    subjectName: teamName,
    after: { month },
  });
}
