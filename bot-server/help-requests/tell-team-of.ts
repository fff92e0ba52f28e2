import type { Work } from '#bot/db/work.ts';
import type { TeamPost } from '#bot/lib/ports.ts';
import { tellTeam } from '#bot/teams/tell-team.ts';
import { isPrivate } from './audience-rules.ts';
import type { HelpRequest } from './help-request.table.ts';
import { tellConfidants } from './tell-confidants.ts';

/**
 * Tells the team that has a request something of it. Of a private one the team hears nothing: what asks for help is told to
 * those who read it, what somebody of them did is not told at all. The same `cause` is told once.
 */
export async function tellTeamOf(
  work: Work,
  request: HelpRequest,
  {
    cause,
    ...post
  }: Pick<TeamPost, 'text' | 'line' | 'collapse' | 'leavesByDay' | 'overtakenBy'> & {
    cause: string;
  },
): Promise<void> {
  if (isPrivate(request)) {
    if (post.collapse === 'ask') await tellConfidants(work, request, cause);
    return;
  }
  await tellTeam(work, {
    ...post,
    teamId: request.teamId,
    areaId: request.areaId,
    helpRequestId: request.id,
    dedupeKey: `${request.id}:${cause}`,
  });
}
