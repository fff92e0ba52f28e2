import { eq } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import { members, officers } from '#bot/teams/team.table.ts';
import type { Announcer } from './announcer.ts';
import type { Person } from './approval-rules.ts';

/** Who announces, by every id that we know them by. */
export async function findPerson(tx: Tx, author: Announcer['author']): Promise<Person> {
  const table = 'officerId' in author ? officers : members;
  const id = 'officerId' in author ? author.officerId : author.memberId;
  const [found] = await tx
    .select({ appUserId: table.appUserId, oaUserId: table.oaUserId })
    .from(table)
    .where(eq(table.id, id));
  const officerId = 'officerId' in author ? author.officerId : null;
  return { officerId, appUserId: found?.appUserId ?? null, oaUserId: found?.oaUserId ?? null };
}
