import type { Recipient, SendOutcome } from '#bot/lib/ports.ts';
import { traced } from '#bot/lib/trace.ts';
import type { OfficialAccount } from '#bot/official-accounts/official-account.table.ts';
import { pauseAccount, resumeAccount } from '#bot/official-accounts/pause-account.ts';
import { rememberMessageApi } from '#bot/official-accounts/remember-message-api.ts';
import { holdRate } from './lock-bulk-rate.ts';
import type { OutboxDeps } from './outbox-deps.ts';
import type { OutgoingMessage } from './outgoing-message.table.ts';
import { saveDecision } from './outgoing-message-store.ts';
import { type Decision, decideAfterSending } from './retry-rules.ts';
import { sendingOf, sentFacts } from './sending-span.ts';

/**
 * Sends one claimed message, with no transaction open, and records what came of it. A paused `account` whose message Zalo
 * takes is resumed in the same transaction; one that is refused anew stays paused, for the new reason. `isSaved` is false when somebody
 * else has settled the message meanwhile: an echo, or a process that took us for dead.
 */
export function deliverMessage(
  deps: OutboxDeps,
  account: OfficialAccount,
  accessToken: string,
  message: OutgoingMessage,
): Promise<Delivered> {
  return traced(sendingOf(message), async (span) => {
    const delivered = await deliver(deps, account, accessToken, message);
    span.note(sentFacts(delivered.outcome, delivered.decision));
    return delivered;
  });
}

type Delivered = { outcome: SendOutcome; decision: Decision; isSaved: boolean };

async function deliver(
  deps: OutboxDeps,
  account: OfficialAccount,
  accessToken: string,
  message: OutgoingMessage,
): Promise<Delivered> {
  const recipient: Recipient = { kind: message.recipientKind, id: message.recipientId };
  const outcome = await deps.gateway.send(account, accessToken, recipient, message.content);
  const now = deps.clock.now();
  const decision = decideAfterSending(message, outcome, now, Math.random());
  const isSaved = await deps.db.transaction({ kind: 'queue' }, async (tx) => {
    if (outcome.kind === 'sent' && outcome.learntMessageApi !== undefined) {
      await rememberMessageApi(tx, {
        officialAccountId: account.id,
        messageApi: outcome.learntMessageApi,
      });
    }
    if (outcome.kind === 'refused' && outcome.verdict === 'wait-for-rate') {
      await holdRate(tx, account);
    }
    if (outcome.kind === 'refused' && outcome.verdict === 'pause-account') {
      await pauseAccount(tx, {
        officialAccountId: account.id,
        reason: outcome.code,
        now,
        replaces: account.pausedReason,
      });
    }
    if (outcome.kind === 'sent' && account.pausedReason !== null) {
      await resumeAccount(tx, { officialAccountId: account.id, reason: account.pausedReason });
    }
    return saveDecision(tx, message, decision, now);
  });
  logOutcome(deps, message, outcome);
  return { outcome, decision, isSaved };
}

function logOutcome(deps: OutboxDeps, message: OutgoingMessage, outcome: SendOutcome): void {
  const fields = {
    officialAccountId: message.officialAccountId,
    outgoingMessageId: message.id,
    attempts: message.attempts,
  };
  if (outcome.kind === 'sent') return;
  if (outcome.kind !== 'refused') {
    deps.log.warn({ ...fields, outcome: outcome.kind }, 'Zalo gave no answer to a message');
    return;
  }
  const { code, verdict, zaloErrorCode } = outcome;
  deps.log.warn({ ...fields, code, verdict, zaloErrorCode }, 'Zalo refused a message');
}
