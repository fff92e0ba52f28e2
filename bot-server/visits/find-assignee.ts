import type { Tx } from '#bot/db/database.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { getMember } from '#bot/teams/find-member.ts';
import type { Member } from '#bot/teams/team.table.ts';

/** The active member of the team who shall look after a house, if anybody; throws `member/unknown` for others. */
export async function findAssignee(
  tx: Tx,
  teamId: string,
  memberId: string | null,
): Promise<Member | undefined> {
  if (memberId === null) return undefined;
  const member = await getMember(tx, memberId);
  if (member.teamId !== teamId || member.state !== 'active') throw new AppError('member/unknown');
  return member;
}
