import type { Work } from '#bot/db/work.ts';
import { getMember } from '#bot/teams/find-member.ts';
import { isPrivate } from './audience-rules.ts';
import type { HelpRequest } from './help-request.table.ts';

/** Nothing goes back to somebody who may no longer act, or no longer read it, nor where the area gives it to everybody. */
export async function withLastHelper(
  work: Work,
  request: HelpRequest,
  { keepsHelper }: { keepsHelper: boolean },
): Promise<HelpRequest> {
  if (request.lastHelperId === null) return request;
  if (!keepsHelper) return { ...request, lastHelperId: null };
  const helper = await getMember(work.tx, request.lastHelperId);
  const mayHelp = helper.state !== 'left' && (helper.isLeader || !isPrivate(request));
  return mayHelp ? request : { ...request, lastHelperId: null };
}

/** Whoever has it; `undefined` where nobody does. */
export async function claimerName(work: Work, request: HelpRequest): Promise<string | undefined> {
  return request.claimedBy === null
    ? undefined
    : (await getMember(work.tx, request.claimedBy)).name;
}
