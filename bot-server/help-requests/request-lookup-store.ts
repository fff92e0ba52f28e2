import { and, desc, eq, inArray, notInArray } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { type HelpRequest, helpRequestHistory, helpRequests } from './help-request.table.ts';
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

const spoken = ['asked-back', 'answered', 'resident-added', 'rated', 'reopened'] as const;

/** The last that team and resident said to each other about a request. */
export async function selectLastSaid(
  tx: Tx,
  requestId: string,
): Promise<{ kind: string; text: string | null } | undefined> {
  const { helpRequestId, kind, text, id } = helpRequestHistory;
  const [row] = await tx
    .select({ kind, text })
    .from(helpRequestHistory)
    .where(and(eq(helpRequestId, requestId), inArray(kind, [...spoken])))
    .orderBy(desc(id))
    .limit(1);
  return row;
}

export async function selectLastAnsweredAt(tx: Tx, requestId: string): Promise<Date | undefined> {
  const { helpRequestId, kind, at } = helpRequestHistory;
  const [row] = await tx
    .select({ at })
    .from(helpRequestHistory)
    .where(and(eq(helpRequestId, requestId), inArray(kind, ['answered', 'referred'])))
    .orderBy(desc(at))
    .limit(1);
  return row?.at;
}

/** Those of which the team may hear. */
export async function selectIdsForTeams(tx: Tx, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await tx
    .select({ id: helpRequests.id })
    .from(helpRequests)
    .where(and(inArray(helpRequests.id, ids), eq(helpRequests.audience, 'team')));
  return new Set(rows.map(({ id }) => id));
}
