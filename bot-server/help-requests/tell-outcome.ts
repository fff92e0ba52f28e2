import type { Work } from '#bot/db/work.ts';
import { tellTeam } from '#bot/teams/tell-team.ts';
import type { HelpRequest } from './help-request.table.ts';

/** Says once to the team that has a request what became of it; nobody needs to quote that. `cause` begins with what was done. */
export async function tellOutcome(
  work: Work,
  request: HelpRequest,
  text: string,
  cause: string,
): Promise<void> {
  await tellTeam(work, {
    teamId: request.teamId,
    areaId: request.areaId,
    text,
    helpRequestId: request.id,
    dedupeKey: `${request.id}:${cause}`,
    collapse: 'notice',
  });
}
