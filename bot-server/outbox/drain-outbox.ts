import { findOfficialAccount } from '#bot/official-accounts/find-official-account.ts';
import { expireOverdue } from './due-message-store.ts';
import type { OutboxDeps } from './outbox-deps.ts';
import type { OutgoingMessage } from './outgoing-message.table.ts';
import { reconcileUnknown, type Settled } from './reconcile-unknown.ts';
import { scheduleDrain, scheduleNextDrain } from './schedule-drain.ts';
import { sendDue } from './send-due.ts';
import { setStuckUnknown } from './unknown-message-store.ts';

/** A message that will not arrive; staff read why by outbox/find-staff-sentence.ts. */
type FailedMessage = Pick<OutgoingMessage, 'id' | 'helpRequestId' | 'recipientKind'> & {
  state: 'failed' | 'expired';
  failureCode: string | null;
};

export type DrainReport = { sent: number; failed: FailedMessage[] };

const withoutTokenMs = 30_000;

/**
 * Sends what one account has to send: replies before bulk, as fast as the account's rate allows, each recipient's in
 * order. Any number of processes may do this at once, and any of them may die: a message is marked before the call,
 * and one whose answer was lost is looked up at Zalo before anything is repeated. Asks for a later drain when
 * something is left. A paused account sends nothing.
 */
export async function drainOutbox(
  deps: OutboxDeps,
  officialAccountId: string,
  signal?: AbortSignal,
): Promise<DrainReport> {
  const opened = await open(deps, officialAccountId);
  if (opened === undefined) return { sent: 0, failed: [] };
  const { account, expired } = opened;
  const accessToken = await deps.tokens.get(officialAccountId);
  if (accessToken === undefined) {
    await scheduleDrain(deps, officialAccountId, withoutTokenMs);
    return report(expired, []);
  }
  const reconciled = await reconcileUnknown(deps, account, accessToken);
  const end = await sendDue(deps, officialAccountId, accessToken, signal);
  if (end.isWithoutToken) await scheduleDrain(deps, officialAccountId, withoutTokenMs);
  else await scheduleNextDrain(deps, officialAccountId, end.rateWaitMs);
  return report(expired, [...reconciled, ...end.settled]);
}

/** Clears away what time has decided. `undefined` when the account is paused or gone. */
function open(deps: OutboxDeps, officialAccountId: string) {
  const now = deps.clock.now();
  return deps.db.transaction({ kind: 'queue' }, async (tx) => {
    const account = await findOfficialAccount(tx, officialAccountId);
    if (account === undefined || account.pausedAt !== null) return undefined;
    await setStuckUnknown(tx, officialAccountId, now);
    return { account, expired: await expireOverdue(tx, officialAccountId, now) };
  });
}

function report(expired: OutgoingMessage[], settled: Settled[]): DrainReport {
  const failed: FailedMessage[] = expired.map((message) => ({
    ...nameOf(message),
    state: 'expired',
    failureCode: message.failureCode,
  }));
  for (const { message, decision } of settled) {
    if (decision.state !== 'failed' && decision.state !== 'expired') continue;
    const { failureCode } = decision.reason;
    failed.push({ ...nameOf(message), state: decision.state, failureCode });
  }
  const sent = settled.filter(({ decision }) => decision.state === 'sent').length;
  return { sent, failed };
}

function nameOf({ id, helpRequestId, recipientKind }: OutgoingMessage) {
  return { id, helpRequestId, recipientKind };
}
