import { lte } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import { sessions } from './session.table.ts';
import { codeLimits } from './sign-in-code-rules.ts';
import { deleteCodesBefore } from './sign-in-code-store.ts';
import { deleteFlowsBefore } from './zalo-sign-in.ts';

/** Forgets sessions that ended before `now`, codes that no longer count against anybody, and who never came back from Zalo. */
export async function forgetEndedSignIns(tx: Tx, now: Date): Promise<void> {
  await tx.delete(sessions).where(lte(sessions.expiresAt, now));
  await deleteCodesBefore(tx, new Date(now.getTime() - codeLimits.wrongTriesMs));
  await deleteFlowsBefore(tx, now);
}
