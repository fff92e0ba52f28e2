import { and, asc, eq, exists, inArray, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Tx } from '#bot/db/database.ts';
import type { Work } from '#bot/db/work.ts';
import { type HelpRequest, helpRequests } from './help-request.table.ts';

export type Follower = { id: string; mainId: string; code: string };

/** The requests that are answered together with one of these, eldest first. */
export async function selectFollowers(tx: Tx, mainIds: string[]): Promise<Follower[]> {
  if (mainIds.length === 0) return [];
  const rows = await tx
    .select({ id: helpRequests.id, mainId: helpRequests.mergedInto, code: helpRequests.code })
    .from(helpRequests)
    .where(inArray(helpRequests.mergedInto, mainIds))
    .orderBy(asc(helpRequests.openedAt), asc(helpRequests.id));
  return rows.flatMap(({ mainId, ...row }) => (mainId === null ? [] : [{ ...row, mainId }]));
}

/** Their codes, by the request with which they are answered. */
export async function selectMergedCodes(tx: Tx, mainIds: string[]): Promise<Map<string, string[]>> {
  const codes = new Map<string, string[]>();
  for (const { mainId, code } of await selectFollowers(tx, mainIds)) {
    codes.set(mainId, [...(codes.get(mainId) ?? []), code]);
  }
  return codes;
}

/** Those that are answered together with a request, eldest first, held against others until the transaction ends. */
export function lockFollowers(tx: Tx, mainId: string): Promise<HelpRequest[]> {
  return tx
    .select()
    .from(helpRequests)
    .where(eq(helpRequests.mergedInto, mainId))
    .orderBy(asc(helpRequests.openedAt), asc(helpRequests.id))
    .for('update');
}

/**
 * What a helper sent with a line of the main request becomes part of a line of one that is answered together with it. The
 * database copies, because not every process may look at what was sent.
 */
export async function copyAttachments(work: Work, fromLine: bigint, toLine: bigint): Promise<void> {
  await work.tx.execute(sql`select copy_attachments(${fromLine}, ${toLine}, ${work.now})`);
}

/** Several requests, held against others until the transaction ends, in an order that all keep. */
export function lockRequests(tx: Tx, ids: string[]): Promise<HelpRequest[]> {
  return tx
    .select()
    .from(helpRequests)
    .where(inArray(helpRequests.id, ids))
    .orderBy(asc(helpRequests.id))
    .for('update');
}

/** For each of these requests the one that is acted on when it is named: itself, or what it is answered together with. */
export async function selectRootIds(tx: Tx, ids: string[]): Promise<Map<string, string>> {
  const rows = await tx
    .select({ id: helpRequests.id, mergedInto: helpRequests.mergedInto })
    .from(helpRequests)
    .where(inArray(helpRequests.id, ids));
  return new Map(rows.map(({ id, mergedInto }) => [id, mergedInto ?? id]));
}

/** What a resident asked with which others are answered together, held against others until the transaction ends. */
export function selectFollowedRequestsOf(tx: Tx, residentId: string): Promise<HelpRequest[]> {
  const joined = alias(helpRequests, 'joined');
  const isFollowed = tx
    .select({ id: joined.id })
    .from(joined)
    .where(eq(joined.mergedInto, helpRequests.id));
  return tx
    .select()
    .from(helpRequests)
    .where(and(eq(helpRequests.residentId, residentId), exists(isFollowed)))
    .orderBy(asc(helpRequests.id))
    .for('update');
}
