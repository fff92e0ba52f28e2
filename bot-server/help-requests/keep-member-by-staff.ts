import type { Work } from '#bot/db/work.ts';
import { listMembers } from '#bot/teams/find-member.ts';
import { keepMember } from '#bot/teams/keep-member.ts';
import type { Team } from '#bot/teams/team.table.ts';
import { isPrivate } from './audience-rules.ts';
import { changeHelpRequest } from './change-help-request.ts';
import { release } from './help-request-rules.ts';
import { selectClaimsOf } from './help-request-store.ts';
import { tellConfidants } from './tell-confidants.ts';

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
  for (const { id: formerId, name } of members.filter(({ isLeader }) => !isLeader)) {
    const claims = await selectClaimsOf(work.tx, formerId);
    for (const { id } of claims.filter(isPrivate)) {
      const { request, changed } = await changeHelpRequest(work, id, acting, {
        kind: 'released',
        text: name,
        decide: (claimed) => release(claimed, formerId),
      });
      if (changed) await tellConfidants(work, request, acting.cause);
    }
  }
}
