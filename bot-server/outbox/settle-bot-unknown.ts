import type { OutboxDeps } from './outbox-deps.ts';
import { saveDecision } from './outgoing-message-store.ts';
import type { Settled } from './reconcile-unknown.ts';
import { decideAfterLostBotAnswer, settleSeconds } from './retry-rules.ts';
import { takeUnknown } from './unknown-message-store.ts';

const atOnce = 50;
const askAgainMs = 20_000;

/**
 * Decides what becomes of posts of bots whose answer was lost. Zalo tells nobody what a bot has said, so there is nothing to
 * look up: what asks for help is said again, a notice is rather lost.
 */
export function settleBotUnknown(deps: OutboxDeps, officialAccountId: string): Promise<Settled[]> {
  const now = deps.clock.now();
  return deps.db.transaction({ kind: 'queue' }, async (tx) => {
    const taken = await takeUnknown(tx, {
      officialAccountId,
      now,
      settleSeconds,
      nextAskAt: new Date(now.getTime() + askAgainMs),
      limit: atOnce,
      sender: 'bots',
    });
    const settled: Settled[] = [];
    for (const message of taken) {
      const decision = decideAfterLostBotAnswer(message, now, Math.random());
      if (await saveDecision(tx, message, decision, now)) settled.push({ message, decision });
    }
    return settled;
  });
}
