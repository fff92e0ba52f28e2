import { pauseAccount } from '#bot/official-accounts/pause-account.ts';
import { claimMessages } from './claim-messages.ts';
import { deliverMessage } from './deliver-message.ts';
import type { OutboxDeps } from './outbox-deps.ts';
import type { OutgoingMessage } from './outgoing-message.table.ts';
import type { Settled } from './reconcile-unknown.ts';

const callsMax = 16;
/** Slow calls of bulk must not take the places that a reply may want. */
const bulkCallsMax = 12;
/** A token that is refused again after so many renewals is not the token's fault. */
const renewalsMax = 2;
/** Why an account is paused then. */
export const tokenRefused = 'token-refused';

export type SendingEnd = {
  settled: Settled[];
  /** How long until the rate allows more of each lane. */
  rateWaitMs: Record<OutgoingMessage['lane'], number>;
  /** There is no access token that Zalo takes. */
  isWithoutToken: boolean;
};

/** Sends what is due, some at a time, until nothing more may leave; an aborted `signal` ends it after those in the air. */
export async function sendDue(
  deps: OutboxDeps,
  officialAccountId: string,
  firstToken: string,
  signal: AbortSignal | undefined,
): Promise<SendingEnd> {
  const end: SendingEnd = {
    settled: [],
    rateWaitMs: { reply: 0, bulk: 0 },
    isWithoutToken: false,
  };
  const inTheAir = new Map<Promise<void>, OutgoingMessage['lane']>();
  const errors: unknown[] = [];
  let accessToken = firstToken;
  let isRefused = false;
  let renewals = 0;
  let landed = 0;

  function launch(account: Parameters<typeof deliverMessage>[1], message: OutgoingMessage): void {
    const flight = deliverMessage(deps, account, accessToken, message)
      .then(({ outcome, decision, isSaved }) => {
        if (isSaved) end.settled.push({ message, decision });
        if (outcome.kind === 'refused' && outcome.verdict === 'renew-token') isRefused = true;
      })
      .catch((error: unknown) => {
        errors.push(error);
      })
      .finally(() => {
        landed += 1;
        inTheAir.delete(flight);
      });
    inTheAir.set(flight, message.lane);
  }

  try {
    while (!signal?.aborted && errors.length === 0) {
      if (isRefused) {
        await Promise.all(inTheAir.keys());
        if (renewals === renewalsMax) {
          await pauseForToken(deps, officialAccountId);
          break;
        }
        const renewed = await deps.tokens.renew(officialAccountId, accessToken);
        if (renewed === undefined) {
          end.isWithoutToken = true;
          break;
        }
        accessToken = renewed;
        renewals += 1;
        isRefused = false;
      }
      const landedBefore = landed;
      const bulkInTheAir = [...inTheAir.values()].filter((lane) => lane === 'bulk').length;
      const claim = await claimMessages(deps, officialAccountId, {
        all: callsMax - inTheAir.size,
        bulk: bulkCallsMax - bulkInTheAir,
      });
      if (claim === undefined) break;
      end.rateWaitMs = claim.rateWaitMs;
      for (const message of claim.messages) launch(claim.account, message);
      // What landed while we were claiming may have freed its recipient for the next one.
      if (landed > landedBefore) continue;
      if (inTheAir.size === 0) break;
      // A claim takes all that may leave now; the next one needs a place, or a recipient, that is free again.
      await Promise.race(inTheAir.keys());
    }
  } finally {
    await Promise.all(inTheAir.keys());
  }
  if (errors.length > 0) throw errors[0];
  return end;
}

async function pauseForToken(deps: OutboxDeps, officialAccountId: string): Promise<void> {
  await deps.db.transaction({ kind: 'queue' }, (tx) =>
    pauseAccount(tx, { officialAccountId, reason: tokenRefused, now: deps.clock.now() }),
  );
}
