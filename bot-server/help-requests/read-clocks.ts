import type { Tx } from '#bot/db/database.ts';
import { replyWindowMs } from '#bot/lib/reply-window.ts';
import type { RequestClocks } from '#shared/team-help-requests.ts';
import { selectClaimReturns, selectLastInteractions } from './clock-view-store.ts';
import type { HelpRequest } from './help-request.table.ts';

const after = (at: Date | undefined, ms: number) =>
  at === undefined ? null : new Date(at.getTime() + ms).toISOString();
const iso = (at: Date | null | undefined) => at?.toISOString() ?? null;

/** What the team reads of each request's due times. */
export async function readClocks(
  tx: Tx,
  requests: HelpRequest[],
): Promise<(request: HelpRequest) => RequestClocks> {
  const returns = await selectClaimReturns(
    tx,
    requests.map(({ id }) => id),
  );
  const interactions = await selectLastInteractions(tx, [
    ...new Set(requests.map(({ residentId }) => residentId)),
  ]);
  return (request) => {
    const lastInteraction = interactions.get(request.residentId);
    return {
      firstAnswerDueAt: iso(request.firstAnswerDueAt),
      updateDueAt: iso(request.updateDueAt),
      solutionDueAt: iso(request.solutionDueAt),
      claimReturnsAt: iso(returns.get(request.id)),
      replyFreeUntil: after(lastInteraction, replyWindowMs['free-window-closing']),
      replyUntil: after(lastInteraction, replyWindowMs['window-closing']),
    };
  };
}
