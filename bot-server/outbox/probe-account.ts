import { claimMessages } from './claim-messages.ts';
import { deliverMessage } from './deliver-message.ts';
import type { OutboxDeps } from './outbox-deps.ts';
import type { Settled } from './reconcile-unknown.ts';

/**
 * Sends one message of a paused account, to see whether Zalo takes it again. The caller holds this hour's try. Answers
 * whether the account was resumed, and what was settled.
 */
export async function probeAccount(
  deps: OutboxDeps,
  officialAccountId: string,
  accessToken: string,
): Promise<{ isResumed: boolean; settled: Settled[] }> {
  const claim = await claimMessages(deps, officialAccountId, { all: 1, bulk: 1 }, 'probe');
  const [message] = claim?.messages ?? [];
  if (claim === undefined || message === undefined) return { isResumed: false, settled: [] };
  const end = await deliverMessage(deps, claim.account, accessToken, message);
  return {
    isResumed: end.outcome.kind === 'sent',
    settled: end.isSaved ? [{ message, decision: end.decision }] : [],
  };
}
