import { and, asc, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import type { Work } from '#bot/db/work.ts';
import { type HelpRequest, helpRequests } from './help-request.table.ts';

/** Codes of the requests that are answered together with each of these, by request. */
export async function selectMergedCodes(tx: Tx, mainIds: string[]): Promise<Map<string, string[]>> {
  const codes = new Map<string, string[]>();
  if (mainIds.length === 0) return codes;
  const rows = await tx
    .select({ mainId: helpRequests.mergedInto, code: helpRequests.code })
    .from(helpRequests)
    .where(and(isNotNull(helpRequests.mergedInto), inArray(helpRequests.mergedInto, mainIds)))
    .orderBy(asc(helpRequests.openedAt), asc(helpRequests.id));
  for (const { mainId, code } of rows) {
    if (mainId !== null) codes.set(mainId, [...(codes.get(mainId) ?? []), code]);
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
