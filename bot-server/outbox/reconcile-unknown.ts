import type { Recipient } from '#bot/lib/ports.ts';
import { traced } from '#bot/lib/trace.ts';
import type { OfficialAccount } from '#bot/official-accounts/official-account.table.ts';
import type { OutboxDeps } from './outbox-deps.ts';
import type { OutgoingMessage } from './outgoing-message.table.ts';
import { saveDecision } from './outgoing-message-store.ts';
import {
  type Decision,
  decideAfterAbsence,
  decideInDoubt,
  lost,
  settleSeconds,
} from './retry-rules.ts';
import { allowance, sendRateOf } from './send-rate-rules.ts';
import { lockTokens, spendTokens } from './send-rate-store.ts';
import { placeOf } from './sending-span.ts';
import { isAttemptOlderThan, takeUnknown, withoutRecorded } from './unknown-message-store.ts';

/** Zalo's clock may be behind ours by so much. */
const clockSkewMs = 2 * 60_000;
const askAgainMs = 20_000;
const asksAtOnce = 8;
const giveUpSeconds = 24 * 60 * 60;
/** Stands for whoever was erased while a message to them was leaving. */
const erasedId = 'erased';

/** A message that was settled here, with what was decided. */
export type Settled = { message: OutgoingMessage; decision: Decision };

/**
 * Finds out what became of messages whose answer was lost, by reading the account's recent conversation: what is there
 * was sent; a reply that is surely not there goes back to the queue, bulk is given up (`lost`). Where Zalo cannot be
 * asked the message waits, for a day at most; about somebody who was erased nobody is asked. Asking costs rate like sending. Answers
 * what was settled.
 */
export async function reconcileUnknown(
  deps: OutboxDeps,
  account: OfficialAccount,
  accessToken: string,
): Promise<Settled[]> {
  const now = deps.clock.now();
  const unknown = await deps.db.transaction({ kind: 'queue' }, async (tx) => {
    const rate = sendRateOf(account.requestsPerMinute);
    const tokens = await lockTokens(tx, account.id, rate);
    const taken = await takeUnknown(tx, {
      officialAccountId: account.id,
      now,
      settleSeconds,
      nextAskAt: new Date(now.getTime() + askAgainMs),
      limit: Math.min(asksAtOnce, allowance(rate, 'reply', tokens)),
    });
    if (taken.length > 0) await spendTokens(tx, account.id, taken.length);
    return taken;
  });
  const settled = await Promise.all(
    unknown.map((message) =>
      traced({ name: 'settle message', under: placeOf(message) }, async (span) => {
        const one = await reconcile(deps, account, accessToken, message);
        span.note({ state: one?.decision.state ?? 'not-known' });
        return one;
      }),
    ),
  );
  return settled.filter((one) => one !== undefined);
}

async function reconcile(
  deps: OutboxDeps,
  account: OfficialAccount,
  accessToken: string,
  message: OutgoingMessage,
): Promise<Settled | undefined> {
  const recipient: Recipient = { kind: message.recipientKind, id: message.recipientId };
  const attemptedAt = message.sentAt ?? message.attemptedAt ?? message.createdAt;
  const since = new Date(attemptedAt.getTime() - clockSkewMs);
  const isErased = message.recipientKind === 'resident' && message.recipientId === erasedId;
  const found = isErased
    ? undefined
    : await deps.gateway.findSent(account, accessToken, recipient, message.content.text, since);
  const now = deps.clock.now();
  const decision = await deps.db.transaction({ kind: 'queue' }, async (tx) => {
    const next = await decide();
    return next && (await saveDecision(tx, message, next, now)) ? next : undefined;

    async function decide(): Promise<Decision | undefined> {
      if (isErased) return lost;
      if (found === undefined) {
        return (await isAttemptOlderThan(tx, message.id, giveUpSeconds)) ? lost : undefined;
      }
      // Nobody will ever say, and whoever else is to hear something there must not wait for it.
      if (found === 'too-far') return decideInDoubt(message, now, Math.random());
      const messageId = (await withoutRecorded(tx, account.id, found)).at(-1);
      if (messageId !== undefined) return { state: 'sent', messageId };
      return decideAfterAbsence(message, now, Math.random());
    }
  });
  deps.log.info(
    {
      officialAccountId: account.id,
      outgoingMessageId: message.id,
      outcome: decision?.state ?? 'not-known',
    },
    'Zalo was asked about a message whose answer was lost',
  );
  return decision && { message, decision };
}
