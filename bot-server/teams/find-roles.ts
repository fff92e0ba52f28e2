import { and, asc, desc, eq, ne, or, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import { type Member, members, type Officer, officers } from './team.table.ts';

/** One person's ids, as Zalo vouched for them. */
type Person = { appUserId: string | null; oaUserId: string | null };

/**
 * The roles somebody holds at this moment within the reader's scope. Of several teams the one that has confirmed them comes
 * first, then the one they lead, then the one they joined first; commune staff come before supervisors.
 */
export async function findRolesOf(
  tx: Tx,
  person: Person,
): Promise<{ member: Member | undefined; officer: Officer | undefined }> {
  const [member] = await tx
    .select()
    .from(members)
    .where(and(ne(members.state, 'left'), isPerson(members, person)))
    .orderBy(
      desc(eq(members.state, 'active')),
      desc(members.isLeader),
      asc(members.joinedAt),
      asc(members.id),
    )
    .limit(1);
  const [officer] = await tx
    .select()
    .from(officers)
    .where(and(eq(officers.state, 'active'), isPerson(officers, person)))
    .orderBy(asc(eq(officers.role, 'supervisor')), asc(officers.code))
    .limit(1);
  return { member, officer };
}

/** Nobody, for somebody without ids. */
function isPerson(table: typeof members | typeof officers, person: Person): SQL {
  const { appUserId, oaUserId } = person;
  const isKnown = or(
    appUserId === null ? undefined : eq(table.appUserId, appUserId),
    oaUserId === null ? undefined : eq(table.oaUserId, oaUserId),
  );
  return isKnown ?? sql`false`;
}
