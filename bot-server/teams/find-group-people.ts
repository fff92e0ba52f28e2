import { and, eq, isNotNull } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import { members, officers } from './team.table.ts';

/** Ids, at the commune's account, of its staff: one of them must be an administrator of the account. */
export async function findStaffIds(tx: Tx, communeId: string): Promise<string[]> {
  const rows = await tx
    .select({ id: officers.oaUserId })
    .from(officers)
    .where(
      and(
        eq(officers.areaId, communeId),
        eq(officers.state, 'active'),
        isNotNull(officers.oaUserId),
      ),
    )
    .orderBy(officers.code);
  return rows.flatMap(({ id }) => id ?? []);
}

/** The active members of a team, with their ids at the commune's account where those are known. */
export function findMembersToInvite(
  tx: Tx,
  teamId: string,
): Promise<{ name: string; oaUserId: string | null }[]> {
  return tx
    .select({ name: members.name, oaUserId: members.oaUserId })
    .from(members)
    .where(and(eq(members.teamId, teamId), eq(members.state, 'active')))
    .orderBy(members.name);
}
