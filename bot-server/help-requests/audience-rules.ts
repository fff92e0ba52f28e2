import type { HelpRequestAudience } from '#shared/request-audience.ts';
import type { HelpRequest } from './help-request.table.ts';

/** Whether the team may not hear of it. */
export function isPrivate({ audience }: Pick<HelpRequest, 'audience'>): boolean {
  return audience !== 'team';
}

/** Who reads a private request from its beginning: without a leader, the desk alone; what goes on stays with whom it was. */
export function privateAudience(
  hasLeader: boolean,
  continued: Pick<HelpRequest, 'audience'> | undefined,
): HelpRequestAudience {
  return hasLeader && continued?.audience !== 'desk' ? 'leader' : 'desk';
}
