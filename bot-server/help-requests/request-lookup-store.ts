import { and, desc, eq, notInArray } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { type HelpRequest, helpRequests } from './help-request.table.ts';
import { lockHelpRequest } from './help-request-store.ts';

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

/**
 * The request itself, or the one that it is answered together with, held against others until the transaction ends; throws
 * `not-found`.
 */
export async function lockMain(tx: Tx, helpRequestId: string): Promise<HelpRequest> {
  const named = await getRequestRow(tx, helpRequestId);
  const locked = await lockHelpRequest(tx, named.mergedInto ?? named.id);
  // Merged just now by somebody else.
  return locked.mergedInto === null ? locked : lockHelpRequest(tx, locked.mergedInto);
}

/** The unfinished request that goes on with a finished one. */
export async function selectContinuing(tx: Tx, oldId: string): Promise<HelpRequest | undefined> {
  const [request] = await tx
    .select()
    .from(helpRequests)
    .where(
      and(
        eq(helpRequests.continues, oldId),
        notInArray(helpRequests.state, ['resolved', 'cancelled']),
      ),
    )
    .orderBy(desc(helpRequests.openedAt))
    .limit(1);
  return request;
}
