import { eq } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import { officialAccounts } from './official-account.table.ts';

/** Remembers which consultation endpoint Zalo accepted, so that the next message asks there first. */
export async function rememberMessageApi(
  tx: Tx,
  learnt: { officialAccountId: string; messageApi: 'v3' | 'v2' },
): Promise<void> {
  await tx
    .update(officialAccounts)
    .set({ messageApi: learnt.messageApi })
    .where(eq(officialAccounts.id, learnt.officialAccountId));
}
