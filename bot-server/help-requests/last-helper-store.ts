import { eq } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import { helpRequests } from './help-request.table.ts';

/** Has whatever somebody helped with last come back to somebody else. */
export async function replaceLastHelper(tx: Tx, fromId: string, toId: string): Promise<void> {
  await tx
    .update(helpRequests)
    .set({ lastHelperId: toId })
    .where(eq(helpRequests.lastHelperId, fromId));
}
