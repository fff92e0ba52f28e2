import { and, desc, eq, isNotNull, sql } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import { members, officers } from './team.table.ts';

/** Ids, at the commune's account, of its staff: the one who asks first, then administrators. */
export async function findStaffIds(
  tx: Tx,
  communeId: string,
  askedBy: string | null,
): Promise<string[]> {
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
    .orderBy(
      desc(sql`${officers.id} is not distinct from ${askedBy}::uuid`),
      desc(eq(officers.role, 'administrator')),
      officers.code,
    );
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
