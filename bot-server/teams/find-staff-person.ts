import { and, eq } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import { members, officers } from './team.table.ts';

/** The ids in Zalo of somebody who is on the staff list now, by their place on it: an officer, or the leader of a team. */
export async function findStaffPerson(
  tx: Tx,
  { officerId, memberId }: { officerId: string | null; memberId: string | null },
): Promise<{ oaUserId: string | null; appUserId: string | null } | undefined> {
  if (officerId !== null) {
    const [officer] = await tx
      .select({ oaUserId: officers.oaUserId, appUserId: officers.appUserId })
      .from(officers)
      .where(and(eq(officers.id, officerId), eq(officers.state, 'active')));
    return officer;
  }
  if (memberId === null) return undefined;
  const [leader] = await tx
    .select({ oaUserId: members.oaUserId, appUserId: members.appUserId })
    .from(members)
    .where(and(eq(members.id, memberId), eq(members.state, 'active'), eq(members.isLeader, true)));
  return leader;
}
