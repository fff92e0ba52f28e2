import type { Work } from '#bot/db/work.ts';
import { getMember } from '#bot/teams/find-member.ts';
import type { HelpRequest } from './help-request.table.ts';

/** Nothing goes back to somebody who may no longer act. */
export async function withoutLostHelper(work: Work, request: HelpRequest): Promise<HelpRequest> {
  if (request.lastHelperId === null) return request;
  const helper = await getMember(work.tx, request.lastHelperId);
  return helper.state === 'left' ? { ...request, lastHelperId: null } : request;
}

/** Whoever has it; `undefined` where nobody does. */
export async function claimerName(work: Work, request: HelpRequest): Promise<string | undefined> {
  return request.claimedBy === null
    ? undefined
    : (await getMember(work.tx, request.claimedBy)).name;
}
