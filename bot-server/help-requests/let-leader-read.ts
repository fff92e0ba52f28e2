import { eq } from 'drizzle-orm';
import type { Work } from '#bot/db/work.ts';
import { type HelpRequest, helpRequests } from './help-request.table.ts';
import { lockHelpRequest } from './help-request-store.ts';

/**
 * Opens a private request to the village's leader, once the time is over in which its asker may leave them out; what has ended or is
 * for the desk alone by then stays as it is. Holds the request, so that nobody is left out between this and what is told next. Twice is
 * once. Throws `not-found`.
 */
export async function letLeaderRead(
  work: Pick<Work, 'tx'>,
  helpRequestId: string,
): Promise<HelpRequest> {
  const request = await lockHelpRequest(work.tx, helpRequestId);
  const isOver = request.state === 'resolved' || request.state === 'cancelled';
  if (request.audience !== 'leader' || request.leaderReads || isOver) return request;
  await work.tx
    .update(helpRequests)
    .set({ leaderReads: true })
    .where(eq(helpRequests.id, helpRequestId));
  return { ...request, leaderReads: true };
}
