import type { Tx } from '#bot/db/database.ts';
import { AppError } from '#bot/lib/app-error.ts';
import type { Member } from './team.table.ts';
import { selectMember, selectMemberByOaUserId, selectMembersOfTeam } from './team-store.ts';

/** Throws `member/unknown`. */
export async function getMember(tx: Tx, memberId: string): Promise<Member> {
  const member = await selectMember(tx, memberId);
  if (member === undefined) throw new AppError('member/unknown', { facts: { memberId } });
  return member;
}

export function findMemberInTeam(
  tx: Tx,
  teamId: string,
  oaUserId: string,
): Promise<Member | undefined> {
  return selectMemberByOaUserId(tx, teamId, oaUserId);
}

export function listMembers(tx: Tx, teamId: string): Promise<Member[]> {
  return selectMembersOfTeam(tx, teamId);
}
