import { and, desc, eq, gt, inArray } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import { type HelpRequestHistoryRow, helpRequestHistory } from './help-request.table.ts';

/** Answers of one member to several requests that were given after `since`, latest first. */
export async function selectAnswersBy(
  tx: Tx,
  memberId: string,
  helpRequestIds: string[],
  since: Date,
): Promise<HelpRequestHistoryRow[]> {
  if (helpRequestIds.length === 0) return [];
  return tx
    .select()
    .from(helpRequestHistory)
    .where(
      and(
        inArray(helpRequestHistory.helpRequestId, helpRequestIds),
        eq(helpRequestHistory.kind, 'answered'),
        eq(helpRequestHistory.memberId, memberId),
        gt(helpRequestHistory.at, since),
      ),
    )
    .orderBy(desc(helpRequestHistory.id));
}
