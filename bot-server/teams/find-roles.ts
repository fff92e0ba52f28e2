import { and, eq, ne, or } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import { type Member, members, type Officer, officers } from './team.table.ts';

/** The roles somebody holds within the reader's scope, by the ids that Zalo vouched for. */
export async function findRolesOf(
  tx: Tx,
  person: { appUserId: string; oaUserId: string | null },
): Promise<{ member: Member | undefined; officer: Officer | undefined }> {
  const [member] = await tx
    .select()
    .from(members)
    .where(
      and(
        ne(members.state, 'left'),
        or(
          eq(members.appUserId, person.appUserId),
          person.oaUserId === null ? undefined : eq(members.oaUserId, person.oaUserId),
        ),
      ),
    )
    .limit(1);
  const [officer] = await tx
    .select()
    .from(officers)
    .where(
      and(
        eq(officers.state, 'active'),
        or(
          eq(officers.appUserId, person.appUserId),
          person.oaUserId === null ? undefined : eq(officers.oaUserId, person.oaUserId),
        ),
      ),
    )
    .limit(1);
  return { member, officer };
}

/** An officer in service, by id. */
export async function findOfficer(tx: Tx, officerId: string): Promise<Officer | undefined> {
  const [officer] = await tx
    .select()
    .from(officers)
    .where(and(eq(officers.id, officerId), eq(officers.state, 'active')));
  return officer;
}
