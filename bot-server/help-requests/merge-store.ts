import { and, asc, eq, inArray, isNotNull } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
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
