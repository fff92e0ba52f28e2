import { and, asc, eq, inArray, isNotNull, isNull, or } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import { type OutgoingMessage, outgoingMessages } from './outgoing-message.table.ts';

/** A message that will not arrive, and of which the people concerned have not been told. */
export type Failure = Pick<
  OutgoingMessage,
  | 'id'
  | 'officialAccountId'
  | 'recipientKind'
  | 'recipientId'
  | 'helpRequestId'
  | 'failureCode'
  | 'attemptedAt'
> & {
  /** What was to be said because of what: the same for all parts of a long text. */
  cause: string;
};

/** Failures that concern a help request or a group, the oldest first. */
export async function findUnnotedFailures(tx: Tx, limit: number): Promise<Failure[]> {
  const { state, failureNotedAt, helpRequestId, recipientKind } = outgoingMessages;
  const rows = await tx
    .select()
    .from(outgoingMessages)
    .where(
      and(
        inArray(state, ['failed', 'expired']),
        isNull(failureNotedAt),
        or(isNotNull(helpRequestId), eq(recipientKind, 'group')),
      ),
    )
    .orderBy(asc(outgoingMessages.sequence))
    .limit(limit);
  return rows.map(({ dedupeKey, ...row }) => ({
    id: row.id,
    officialAccountId: row.officialAccountId,
    recipientKind: row.recipientKind,
    recipientId: row.recipientId,
    helpRequestId: row.helpRequestId,
    failureCode: row.failureCode,
    attemptedAt: row.attemptedAt,
    cause: dedupeKey.replace(/#\d+$/, ''),
  }));
}
