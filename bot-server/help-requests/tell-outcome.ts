import type { Work } from '#bot/db/work.ts';
import type { HelpRequest } from './help-request.table.ts';
import { tellTeamOf } from './tell-team-of.ts';

/** Says once to the team that has a request what became of it; nobody needs to quote that. `cause` begins with what was done. */
export async function tellOutcome(
  work: Work,
  request: HelpRequest,
  text: string,
  cause: string,
): Promise<void> {
  await tellTeamOf(work, request, { text, cause, collapse: 'notice' });
}
