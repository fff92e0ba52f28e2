import type { Work } from '#bot/db/work.ts';
import type { HelpRequest } from './help-request.table.ts';
import { keepFromLeader } from './help-request-rules.ts';
import { lockHelpRequest, recordStep } from './help-request-store.ts';
import { keepChange } from './keep-change.ts';
import { tellConfidants } from './tell-confidants.ts';

/**
 * The resident wants the village's leader to know nothing of a private request: the desk has it from then on, whoever held it. A
 * second time, and of a request that the team reads anyway, changes nothing.
 */
export async function keepToDesk(
  work: Work,
  helpRequestId: string,
  said: { channel: 'chat' | 'mini-app'; cause: string },
): Promise<HelpRequest> {
  const request = await lockHelpRequest(work.tx, helpRequestId);
  const change = keepFromLeader(request);
  if (change === undefined) return request;
  await recordStep(work, {
    helpRequestId,
    kind: 'escalated',
    channel: said.channel,
    residentId: request.residentId,
    causeKey: said.cause,
  });
  const saved = await keepChange(work, request, change);
  await tellConfidants(work, saved, `desk-alone:${said.cause}`);
  return saved;
}
