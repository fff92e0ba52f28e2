import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Work } from '#bot/db/work.ts';
import { traced } from '#bot/lib/trace.ts';
import { outgoingMessages } from './outgoing-message.table.ts';
import { placeOf } from './sending-span.ts';

export type Receipt = {
  /** Zalo's id of the message. */
  messageId: string;
  state: 'delivered' | 'seen';
  at: Date;
};

/**
 * Notes that a message reached a phone, or was seen. Receipts come late, twice and in any order: the state only moves
 * forward and the first time stays. Answers whether the message is one of ours that was sent.
 */
export async function recordReceipt(work: Work, receipt: Receipt): Promise<boolean> {
  const { state, deliveredAt, seenAt, helpRequestId, traceparent } = outgoingMessages;
  const at = sql`${receipt.at}::timestamptz`;
  const noted = await work.tx
    .update(outgoingMessages)
    .set(
      receipt.state === 'seen'
        ? { state: 'seen', seenAt: sql`coalesce(${seenAt}, ${at})` }
        : {
            state: sql`case ${state} when 'sent' then 'delivered' else ${state} end`,
            deliveredAt: sql`coalesce(${deliveredAt}, ${at})`,
          },
    )
    .where(
      and(
        eq(outgoingMessages.messageId, receipt.messageId),
        inArray(state, ['sent', 'delivered', 'seen']),
      ),
    )
    .returning({ helpRequestId, traceparent });
  for (const message of noted) {
    const facts = { state: receipt.state };
    traced({ name: 'confirm message', under: placeOf(message), facts }, () => {});
  }
  return noted.length > 0;
}
