import { and, eq, inArray, isNotNull, or } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import { outgoingMessages } from './outgoing-message.table.ts';

type Quote = { officialAccountId: string; groupId: string; messageId: string };

/**
 * Whether a message that is quoted in a group, and that we do not know, may turn out to be ours: something about a request was sent
 * there, and what Zalo made of it has not been learnt yet.
 */
export async function mayBeOurPost(tx: Tx, quote: Quote): Promise<boolean> {
  const { id, state, failureCode, messageId, recipientId, helpRequestId } = outgoingMessages;
  const isOfAccount = eq(outgoingMessages.officialAccountId, quote.officialAccountId);
  const [known] = await tx
    .select({ id })
    .from(outgoingMessages)
    .where(and(isOfAccount, eq(messageId, quote.messageId)))
    .limit(1);
  if (known !== undefined) return false;
  const [unsettled] = await tx
    .select({ id })
    .from(outgoingMessages)
    .where(
      and(
        isOfAccount,
        eq(recipientId, quote.groupId),
        inArray(state, ['queued', 'sending', 'unknown']),
        or(inArray(state, ['sending', 'unknown']), eq(failureCode, 'answer-lost')),
        isNotNull(helpRequestId),
      ),
    )
    .limit(1);
  return unsettled !== undefined;
}
