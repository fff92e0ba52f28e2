import { eq } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import { type HelpRequest, helpRequests } from './help-request.table.ts';

/** Saves due times; the request counts as untouched. */
export async function saveDueTimes(
  tx: Tx,
  helpRequestId: string,
  due: Pick<HelpRequest, 'firstAnswerDueAt' | 'updateDueAt' | 'solutionDueAt'>,
): Promise<void> {
  await tx.update(helpRequests).set(due).where(eq(helpRequests.id, helpRequestId));
}
