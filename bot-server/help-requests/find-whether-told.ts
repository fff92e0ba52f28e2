import { and, inArray, notInArray } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import { outgoingMessages } from '#bot/outbox/outgoing-message.table.ts';

/** Whether any message under one of these keys was sent, or is still to be; those that never will be do not count. */
export async function findWhetherTold(tx: Tx, dedupeKeys: string[]): Promise<boolean> {
  if (dedupeKeys.length === 0) return false;
  const [row] = await tx
    .select({ id: outgoingMessages.id })
    .from(outgoingMessages)
    .where(
      and(
        inArray(outgoingMessages.dedupeKey, dedupeKeys),
        notInArray(outgoingMessages.state, ['failed', 'expired', 'cancelled']),
      ),
    )
    .limit(1);
  return row !== undefined;
}
