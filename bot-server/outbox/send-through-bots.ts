import { type Span, traced } from '#bot/lib/trace.ts';
import type { OfficialAccount } from '#bot/official-accounts/official-account.table.ts';
import { lockDue, setSending } from './due-message-store.ts';
import { foldInto } from './fold-following.ts';
import type { OutboxDeps } from './outbox-deps.ts';
import type { OutgoingMessage } from './outgoing-message.table.ts';
import { saveDecision } from './outgoing-message-store.ts';
import type { Settled } from './reconcile-unknown.ts';
import { decideAfterBot } from './retry-rules.ts';
import { sendingOf, sentFacts } from './sending-span.ts';

const callsMax = 8;

/**
 * Sends what is due in groups where a bot speaks. It needs neither the account's token nor its rate, so a pause of the account
 * does not hold it; Zalo names no rate for bots, so each group gets one message at a time.
 */
export async function sendThroughBots(
  deps: OutboxDeps,
  account: OfficialAccount,
  signal: AbortSignal | undefined,
): Promise<Settled[]> {
  const settled: Settled[] = [];
  const inTheAir = new Set<Promise<void>>();
  const errors: unknown[] = [];
  let landed = 0;

  function launch(message: OutgoingMessage): void {
    const flight = deliver(deps, message)
      .then((one) => {
        if (one !== undefined) settled.push(one);
      })
      .catch((error: unknown) => {
        errors.push(error);
      })
      .finally(() => {
        landed += 1;
        inTheAir.delete(flight);
      });
    inTheAir.add(flight);
  }

  try {
    while (!signal?.aborted && errors.length === 0) {
      const landedBefore = landed;
      const messages = await claim(deps, account.id, callsMax - inTheAir.size);
      for (const message of messages) launch(message);
      // What landed while we were claiming may have freed its group for the next one.
      if (landed > landedBefore) continue;
      if (inTheAir.size === 0) break;
      await Promise.race(inTheAir);
    }
  } finally {
    await Promise.all(inTheAir);
  }
  if (errors.length > 0) throw errors[0];
  return settled;
}

function claim(
  deps: OutboxDeps,
  officialAccountId: string,
  limit: number,
): Promise<OutgoingMessage[]> {
  const now = deps.clock.now();
  const attempt = { id: deps.newId(), now };
  return deps.db.transaction({ kind: 'queue' }, async (tx) => {
    const due = await lockDue(tx, { officialAccountId, lane: 'reply', now, limit, sender: 'bots' });
    await foldInto(tx, due, now);
    return setSending(
      tx,
      due.map(({ id }) => id),
      attempt,
    );
  });
}

/** `undefined` when somebody who took us for dead has settled it meanwhile. */
function deliver(deps: OutboxDeps, message: OutgoingMessage): Promise<Settled | undefined> {
  return traced(sendingOf(message), (span) => post(deps, message, span));
}

async function post(
  deps: OutboxDeps,
  message: OutgoingMessage,
  span: Span,
): Promise<Settled | undefined> {
  if (message.botId === null) throw new Error('a message without a bot was given to the bots');
  const outcome = await deps.bots.send(message.botId, message.recipientId, message.content);
  const now = deps.clock.now();
  const decision = decideAfterBot(message, outcome, now, Math.random());
  span.note(sentFacts(outcome, decision));
  const isSaved = await deps.db.transaction({ kind: 'queue' }, (tx) =>
    saveDecision(tx, message, decision, now),
  );
  if (outcome.kind !== 'sent') {
    const { officialAccountId, attempts } = message;
    const fields = { officialAccountId, outgoingMessageId: message.id, attempts };
    const { code, verdict, zaloErrorCode } = outcome.kind === 'refused' ? outcome : {};
    deps.log.warn(
      { ...fields, outcome: outcome.kind, code, verdict, zaloErrorCode },
      'a bot could not post a message',
    );
  }
  return isSaved ? { message, decision } : undefined;
}
