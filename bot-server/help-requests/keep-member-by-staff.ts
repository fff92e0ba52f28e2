import type { Work } from '#bot/db/work.ts';
import { listMembers } from '#bot/teams/find-member.ts';
import { keepMember } from '#bot/teams/keep-member.ts';
import type { Team } from '#bot/teams/team.table.ts';
import { releasePrivateClaims } from './release-private-claims.ts';

type Kept = Parameters<typeof keepMember>;

/**
 * The desk keeps a member as `keepMember` does. What is private is nobody's any more who leads no more, and its readers are told, a new
 * leader among them. A second time changes nothing.
 */
export async function keepMemberByStaff(
  work: Work,
  officer: { id: string; name: string; areaName: string },
  team: Team,
  memberId: string,
  ...kept: [change: Kept[4], person: Kept[5]]
): Promise<void> {
  await keepMember(work, { officerId: officer.id }, team, memberId, ...kept);
  const acting = {
    helper: { kind: 'officer' as const, id: officer.id },
    unconfirmed: false,
    channel: 'staff' as const,
    cause: `leads-no-more:${work.newId()}`,
  };
  const members = await listMembers(work.tx, team.id);
  for (const former of members.filter(({ isLeader }) => !isLeader)) {
    await releasePrivateClaims(work, acting, former);
  }
}
