import { and, eq, gt } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import { residents } from './resident.table.ts';

/** After a person's last word an account may write to them for so long. */
const windowMs = 7 * 24 * 3_600_000;

/** Whether Zalo still lets the account write to this person. */
export async function findReachableResident(
  tx: Tx,
  person: { officialAccountId: string; oaUserId: string },
  now: Date,
): Promise<boolean> {
  const [found] = await tx
    .select({ id: residents.id })
    .from(residents)
    .where(
      and(
        eq(residents.officialAccountId, person.officialAccountId),
        eq(residents.oaUserId, person.oaUserId),
        gt(residents.lastInteractionAt, new Date(now.getTime() - windowMs)),
      ),
    );
  return found !== undefined;
}
