import type { Work } from '#bot/db/work.ts';
import { setMemberAway } from '#bot/teams/keep-member.ts';
import type { Team } from '#bot/teams/team.table.ts';
import { releaseClaimsOf } from './release-claims-of-member.ts';

/**
 * A member leaves the team or comes back by the desk's word. Whatever somebody holds who leaves goes back to the team, which hears
 * of each. A second time changes nothing.
 */
export async function setMemberAwayByStaff(
  work: Work,
  officer: { id: string; name: string; areaName: string },
  team: Team,
  memberId: string,
  isAway: boolean,
): Promise<void> {
  const member = await setMemberAway(work, { officerId: officer.id }, team, memberId, isAway);
  if (!isAway) return;
  const acting = {
    helper: { kind: 'officer' as const, id: officer.id },
    name: officer.name,
    teamName: officer.areaName,
    unconfirmed: false,
    channel: 'staff' as const,
    cause: `left:${memberId}`,
  };
  await releaseClaimsOf(work, acting, member);
}
