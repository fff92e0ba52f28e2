import { and, eq, inArray, isNotNull, or } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import { type OutgoingMessage, outgoingMessages } from './outgoing-message.table.ts';

type Quote = { officialAccountId: string; groupId: string; messageId: string };

/**
 * What a message that is quoted in a group may be. `known`: ours. `unsettled`: perhaps one of these posts of ours, of which it has
 * not been learnt yet what Zalo made of them. `doubled`: perhaps a copy of a post that was waited for, whose number nobody will
 * learn. `foreign`: none of ours.
 */
export type QuotedPost =
  | { whose: 'known' | 'doubled' | 'foreign' }
  | { whose: 'unsettled'; posts: string[] };

/**
 * Looks whose a quoted message is. `waitsFor`: the posts that were unsettled at the first look, `null` at that look itself. Only
 * one of those can have been quoted, so that nothing is waited for, or asked for again, because of any other.
 */
export async function whoseIsQuoted(
  tx: Tx,
  quote: Quote,
  waitsFor: string[] | null,
): Promise<QuotedPost> {
  const [known] = await tx
    .select({ id: outgoingMessages.id })
    .from(outgoingMessages)
    .where(
      and(
        eq(outgoingMessages.officialAccountId, quote.officialAccountId),
        eq(outgoingMessages.messageId, quote.messageId),
      ),
    )
    .limit(1);
  if (known !== undefined) return { whose: 'known' };
  if (waitsFor === null) {
    const posts = await findUnsettled(tx, quote);
    return posts.length > 0 ? { whose: 'unsettled', posts } : { whose: 'foreign' };
  }
  const posts = await tx
    .select()
    .from(outgoingMessages)
    .where(inArray(outgoingMessages.id, waitsFor));
  if (posts.some(isOpen)) return { whose: 'unsettled', posts: waitsFor };
  return { whose: posts.some(mayHaveHiddenCopy) ? 'doubled' : 'foreign' };
}

const openStates = ['queued', 'sending', 'unknown'] as const;

/** Posts about a request that were called for at least once, so that somebody may have read them. */
async function findUnsettled(tx: Tx, { officialAccountId, groupId }: Quote): Promise<string[]> {
  const { id, state, failureCode, recipientId, helpRequestId } = outgoingMessages;
  const rows = await tx
    .select({ id })
    .from(outgoingMessages)
    .where(
      and(
        eq(outgoingMessages.officialAccountId, officialAccountId),
        eq(recipientId, groupId),
        isNotNull(helpRequestId),
        inArray(state, openStates),
        or(inArray(state, ['sending', 'unknown']), eq(failureCode, 'answer-lost')),
      ),
    );
  return rows.map((row) => row.id);
}

function isOpen({ state }: OutgoingMessage): boolean {
  return openStates.some((open) => open === state);
}

/** Whether it may stand in the group under a number that is not known: all but what one call brought there, or one refusal kept out. */
function mayHaveHiddenCopy({ attempts, messageId, state, failureCode }: OutgoingMessage): boolean {
  if (attempts !== 1) return attempts > 1;
  if (messageId !== null) return false;
  return state !== 'failed' || failureCode === 'lost' || failureCode === 'answer-lost';
}
