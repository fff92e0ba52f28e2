import { findOfficialAccount } from '#bot/official-accounts/find-official-account.ts';
import type { OfficialAccount } from '#bot/official-accounts/official-account.table.ts';
import { findDueLanes, lockDue, setSending } from './due-message-store.ts';
import { foldInto } from './fold-following.ts';
import type { OutboxDeps } from './outbox-deps.ts';
import type { OutgoingMessage } from './outgoing-message.table.ts';
import { allowance, rateWaitMs, sendRateOf } from './send-rate-rules.ts';
import { lockTokens, spendTokens } from './send-rate-store.ts';

/** How many more calls the caller wants in the air; `bulk` of them at most for bulk. */
export type Slots = { all: number; bulk: number };

export type Claim = {
  account: OfficialAccount;
  messages: OutgoingMessage[];
  /** How long until the rate allows another one of each lane; 0 when it does. */
  rateWaitMs: Record<OutgoingMessage['lane'], number>;
};

/**
 * Takes messages whose turn it is and commits them as being sent, before any of them is: replies first, bulk only
 * where no reply wants the place. `undefined` when the account is gone, or paused and this is no probe of it.
 */
export async function claimMessages(
  deps: Pick<OutboxDeps, 'db' | 'clock' | 'newId'>,
  officialAccountId: string,
  slots: Slots,
  purpose: 'send' | 'probe' = 'send',
): Promise<Claim | undefined> {
  const now = deps.clock.now();
  const attempt = { id: deps.newId(), now };
  return deps.db.transaction({ kind: 'queue' }, async (tx) => {
    const account = await findOfficialAccount(tx, officialAccountId);
    if (account === undefined || (account.pausedAt !== null && purpose === 'send'))
      return undefined;
    const due = await findDueLanes(tx, officialAccountId, now);
    if (!due.reply && !due.bulk) {
      return { account, messages: [], rateWaitMs: { reply: 0, bulk: 0 } };
    }
    const rate = sendRateOf(account.requestsPerMinute);
    let tokens = await lockTokens(tx, officialAccountId, rate);

    const claimLane = async (lane: OutgoingMessage['lane'], slotsLeft: number) => {
      const limit = Math.min(slotsLeft, allowance(rate, lane, tokens));
      const taken = await lockDue(tx, { officialAccountId, lane, now, limit, purpose });
      await foldInto(tx, taken, now);
      const ids = taken.map((message) => message.id);
      tokens -= ids.length;
      return { messages: await setSending(tx, ids, attempt), isExhausted: ids.length < limit };
    };
    const replies = await claimLane('reply', slots.all);
    const bulkSlots = Math.min(slots.all - replies.messages.length, slots.bulk);
    const bulk = due.bulk && replies.isExhausted ? await claimLane('bulk', bulkSlots) : undefined;

    const messages = [...replies.messages, ...(bulk?.messages ?? [])];
    const waitMs = {
      reply: rateWaitMs(rate, 'reply', tokens),
      bulk: rateWaitMs(rate, 'bulk', tokens),
    };
    if (messages.length === 0) return { account, messages, rateWaitMs: waitMs };
    await spendTokens(tx, officialAccountId, messages.length);
    // Read anew: what the message before taught about the account was committed together with its end.
    const taught = (await findOfficialAccount(tx, officialAccountId)) ?? account;
    return { account: taught, messages, rateWaitMs: waitMs };
  });
}
