import { and, eq, gt, gte, inArray, isNotNull, or, sql } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import { outgoingMessages } from './outgoing-message.table.ts';

type Quote = { officialAccountId: string; groupId: string; messageId: string };

/**
 * What a message that is quoted in a group may be. `known`: ours. `unsettled`: perhaps ours, because something about a request was
 * sent there and what Zalo made of it has not been learnt yet. `doubled`: perhaps a first copy of what was posted again since
 * `since` (database time), whose number nobody will learn. `foreign`: none of ours.
 */
export async function whoseIsQuoted(
  tx: Tx,
  quote: Quote,
  since: Date,
): Promise<'known' | 'unsettled' | 'doubled' | 'foreign'> {
  const { id, state, failureCode, messageId, recipientId, helpRequestId } = outgoingMessages;
  const isOfAccount = eq(outgoingMessages.officialAccountId, quote.officialAccountId);
  const [known] = await tx
    .select({ id })
    .from(outgoingMessages)
    .where(and(isOfAccount, eq(messageId, quote.messageId)))
    .limit(1);
  if (known !== undefined) return 'known';
  const isOfGroup = and(isOfAccount, eq(recipientId, quote.groupId), isNotNull(helpRequestId));
  const [unsettled] = await tx
    .select({ id })
    .from(outgoingMessages)
    .where(
      and(
        isOfGroup,
        inArray(state, ['queued', 'sending', 'unknown']),
        or(inArray(state, ['sending', 'unknown']), eq(failureCode, 'answer-lost')),
      ),
    )
    .limit(1);
  if (unsettled !== undefined) return 'unsettled';
  const [doubled] = await tx
    .select({ id })
    .from(outgoingMessages)
    .where(
      and(
        isOfGroup,
        gte(
          outgoingMessages.attemptedAt,
          sql`${since.toISOString()}::timestamptz - interval '1 minute'`,
        ),
        or(gt(outgoingMessages.attempts, 1), eq(failureCode, 'lost')),
      ),
    )
    .limit(1);
  return doubled === undefined ? 'foreign' : 'doubled';
}
