import { and, eq, isNull } from 'drizzle-orm';
import type { Work } from '#bot/db/work.ts';
import { helpRequests } from './help-request.table.ts';

/** Says whose house a request is about, now that a helper has been there for it; what was said before stays. */
export async function setHousehold(
  work: Work,
  helpRequestId: string,
  householdId: string,
): Promise<void> {
  await work.tx
    .update(helpRequests)
    .set({ householdId })
    .where(and(eq(helpRequests.id, helpRequestId), isNull(helpRequests.householdId)));
}
