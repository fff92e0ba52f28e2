import type { Tx } from '#bot/db/database.ts';
import { AppError } from '#bot/lib/app-error.ts';
import type { Group, Member } from './team.table.ts';
import {
  selectMember,
  selectMemberByBotUserId,
  selectMemberByOaUserId,
  selectMembersOfTeam,
} from './team-store.ts';

/** Throws `member/unknown`. */
export async function getMember(tx: Tx, memberId: string): Promise<Member> {
  const member = await selectMember(tx, memberId);
  if (member === undefined) throw new AppError('member/unknown', { facts: { memberId } });
  return member;
}

/** Who speaks in a team's group, by the id that the group's account or bot has for them. */
export function findSpeaker(
  tx: Tx,
  group: Pick<Group, 'teamId' | 'botId'>,
  senderId: string,
): Promise<Member | undefined> {
  return group.botId === null
    ? selectMemberByOaUserId(tx, group.teamId, senderId)
    : selectMemberByBotUserId(tx, group.teamId, senderId);
}

export function listMembers(tx: Tx, teamId: string): Promise<Member[]> {
  return selectMembersOfTeam(tx, teamId);
}
