import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import type { Work } from '#bot/db/work.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { type SpanStart, traced } from '#bot/lib/trace.ts';
import { officialAccounts } from '#bot/official-accounts/official-account.table.ts';
import {
  type HelpRequest,
  type HelpRequestHistoryRow,
  helpRequestHistory,
  helpRequests,
} from './help-request.table.ts';
import type { Change } from './help-request-rules.ts';

/** Takes the next number of an account; concurrent callers wait for each other and get different ones. */
export async function takeRequestNumber(tx: Tx, officialAccountId: string): Promise<number> {
  const [row] = await tx
    .update(officialAccounts)
    .set({ nextHelpRequestNumber: sql`${officialAccounts.nextHelpRequestNumber} + 1` })
    .where(eq(officialAccounts.id, officialAccountId))
    .returning({ next: officialAccounts.nextHelpRequestNumber });
  if (row === undefined) throw new AppError('not-found', { facts: { officialAccountId } });
  return row.next - 1;
}

export async function insertHelpRequest(
  tx: Tx,
  request: typeof helpRequests.$inferInsert,
): Promise<HelpRequest> {
  const [row] = await tx.insert(helpRequests).values(request).returning();
  if (row === undefined) throw new Error('inserting a help request returned nothing');
  return row;
}

/** The request, held against others until the transaction ends; throws `not-found`. */
export async function lockHelpRequest(tx: Tx, helpRequestId: string): Promise<HelpRequest> {
  const [request] = await tx
    .select()
    .from(helpRequests)
    .where(eq(helpRequests.id, helpRequestId))
    .for('update');
  if (request === undefined) throw new AppError('not-found', { facts: { helpRequestId } });
  return request;
}

export async function selectIdByCode(
  tx: Tx,
  officialAccountId: string,
  code: string,
): Promise<{ id: string; teamId: string; residentId: string } | undefined> {
  const [row] = await tx
    .select({
      id: helpRequests.id,
      teamId: helpRequests.teamId,
      residentId: helpRequests.residentId,
    })
    .from(helpRequests)
    .where(and(eq(helpRequests.officialAccountId, officialAccountId), eq(helpRequests.code, code)));
  return row;
}

export async function selectByIdempotencyKey(
  tx: Tx,
  residentId: string,
  idempotencyKey: string,
): Promise<HelpRequest | undefined> {
  const [row] = await tx
    .select()
    .from(helpRequests)
    .where(
      and(eq(helpRequests.residentId, residentId), eq(helpRequests.idempotencyKey, idempotencyKey)),
    );
  return row;
}

/** Latest first. */
export function selectRequestsOfResident(
  tx: Tx,
  residentId: string,
  limit: number,
): Promise<HelpRequest[]> {
  return tx
    .select()
    .from(helpRequests)
    .where(eq(helpRequests.residentId, residentId))
    .orderBy(desc(helpRequests.openedAt))
    .limit(limit);
}

/** The last question of a helper's that stands in one of these requests. */
export async function selectLastAsked(
  tx: Tx,
  helpRequestIds: string[],
): Promise<{ helpRequestId: string; at: Date } | undefined> {
  const { helpRequestId, at, kind, id } = helpRequestHistory;
  const [row] = await tx
    .select({ helpRequestId, at })
    .from(helpRequestHistory)
    .where(and(inArray(helpRequestId, helpRequestIds), eq(kind, 'asked-back')))
    .orderBy(desc(id))
    .limit(1);
  return row;
}

/** What a member holds, oldest first. */
export function selectClaimsOf(tx: Tx, memberId: string): Promise<HelpRequest[]> {
  return tx
    .select()
    .from(helpRequests)
    .where(
      and(
        eq(helpRequests.claimedBy, memberId),
        inArray(helpRequests.state, ['claimed', 'answered']),
      ),
    )
    .orderBy(asc(helpRequests.openedAt));
}

export type TeamFilter = {
  states: HelpRequest['state'][];
  claimedBy?: string;
  oldestFirst: boolean;
};

/** Unfinished ones oldest first, otherwise latest first; without those that are answered together with another. */
export function selectRequestsOfTeam(
  tx: Tx,
  teamId: string,
  filter: TeamFilter,
  limit: number,
): Promise<HelpRequest[]> {
  const order = filter.oldestFirst ? asc(helpRequests.openedAt) : desc(helpRequests.updatedAt);
  return tx
    .select()
    .from(helpRequests)
    .where(
      and(
        eq(helpRequests.teamId, teamId),
        inArray(helpRequests.state, filter.states),
        isNull(helpRequests.mergedInto),
        filter.claimedBy === undefined ? undefined : eq(helpRequests.claimedBy, filter.claimedBy),
      ),
    )
    .orderBy(order)
    .limit(limit);
}

/** What the clocks leave on a request. */
type DueTimes = Pick<HelpRequest, 'firstAnswerDueAt' | 'updateDueAt' | 'solutionDueAt'>;

export async function saveChange(
  work: Work,
  request: HelpRequest,
  change: Change & Partial<DueTimes>,
): Promise<HelpRequest> {
  const changes = { ...change, updatedAt: work.now };
  await work.tx.update(helpRequests).set(changes).where(eq(helpRequests.id, request.id));
  return { ...request, ...changes };
}

/** Adds a line of history and gives its id; `undefined` when the same cause was recorded before. */
export async function recordStep(
  work: Work,
  step: Omit<typeof helpRequestHistory.$inferInsert, 'at'>,
): Promise<bigint | undefined> {
  return traced(actOf(step), async (span) => {
    const rows = await work.tx
      .insert(helpRequestHistory)
      .values({ ...step, at: work.now })
      .onConflictDoNothing()
      .returning({ id: helpRequestHistory.id });
    span.note({ isNew: rows.length > 0 });
    return rows[0]?.id;
  });
}

/** A request's trace is its history: it begins with the opening, and all that is done later hangs below that. */
function actOf(step: Parameters<typeof recordStep>[1]): SpanStart {
  const { helpRequestId: request, kind: act, channel } = step;
  const facts = { request, act, channel };
  if (act === 'opened') return { name: 'open request', as: { request }, facts };
  return { name: 'act on request', under: { request }, facts };
}

/** Whether this cause has left a line of this kind: then what it asked for was done, whatever has changed since. */
export async function wasRecorded(
  tx: Tx,
  step: Pick<HelpRequestHistoryRow, 'helpRequestId' | 'kind'> & { causeKey: string },
): Promise<boolean> {
  return (await selectLine(tx, step)) !== undefined;
}

/** The line of this kind that a cause has left. */
export async function selectLine(
  tx: Tx,
  line: Pick<HelpRequestHistoryRow, 'helpRequestId' | 'kind'> & { causeKey: string },
): Promise<HelpRequestHistoryRow | undefined> {
  const [row] = await tx
    .select()
    .from(helpRequestHistory)
    .where(
      and(
        eq(helpRequestHistory.helpRequestId, line.helpRequestId),
        eq(helpRequestHistory.kind, line.kind),
        eq(helpRequestHistory.causeKey, line.causeKey),
      ),
    );
  return row;
}

/** Oldest first. */
export function selectHistory(tx: Tx, helpRequestId: string): Promise<HelpRequestHistoryRow[]> {
  return selectHistories(tx, [helpRequestId]);
}

/** Of several requests, oldest first. */
export async function selectHistories(
  tx: Tx,
  helpRequestIds: string[],
): Promise<HelpRequestHistoryRow[]> {
  if (helpRequestIds.length === 0) return [];
  return tx
    .select()
    .from(helpRequestHistory)
    .where(inArray(helpRequestHistory.helpRequestId, helpRequestIds))
    .orderBy(helpRequestHistory.id);
}
