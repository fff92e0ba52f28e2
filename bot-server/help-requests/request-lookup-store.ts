import { eq } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { type HelpRequest, helpRequests } from './help-request.table.ts';

/** The request as it is now, held against nobody; throws `not-found`. */
export async function getRequestRow(tx: Tx, helpRequestId: string): Promise<HelpRequest> {
  const [request] = await tx.select().from(helpRequests).where(eq(helpRequests.id, helpRequestId));
  if (request === undefined) throw new AppError('not-found', { facts: { helpRequestId } });
  return request;
}

/** Ids of everything that a resident has asked, held against others until the transaction ends. */
export async function lockRequestsOf(tx: Tx, residentId: string): Promise<void> {
  await tx
    .select({ id: helpRequests.id })
    .from(helpRequests)
    .where(eq(helpRequests.residentId, residentId))
    .orderBy(helpRequests.id)
    .for('update');
}
