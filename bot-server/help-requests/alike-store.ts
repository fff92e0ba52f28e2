import { and, desc, eq, inArray, isNull } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import { helpRequests } from './help-request.table.ts';

/** What a team is being asked just now, latest first, without what is private; those that are answered together with another count as that one. */
export function selectOpenQuestions(
  tx: Tx,
  teamId: string,
  limit: number,
): Promise<{ id: string; code: string; question: string }[]> {
  return tx
    .select({ id: helpRequests.id, code: helpRequests.code, question: helpRequests.question })
    .from(helpRequests)
    .where(
      and(
        eq(helpRequests.teamId, teamId),
        eq(helpRequests.audience, 'team'),
        inArray(helpRequests.state, ['open', 'claimed', 'answered']),
        isNull(helpRequests.mergedInto),
      ),
    )
    .orderBy(desc(helpRequests.openedAt), desc(helpRequests.id))
    .limit(limit);
}
