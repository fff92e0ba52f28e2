import type { Tx } from '#bot/db/database.ts';
import { isAroundDirectory, isWithinDirectory } from '#bot/db/within-scope.ts';
import { members, officers } from '#bot/teams/team.table.ts';

/** What the officers and helpers are called whom the transaction's scope sees. */
export async function findStaffNames(tx: Tx): Promise<string[]> {
  const rows = await tx
    .select({ name: officers.name })
    .from(officers)
    .where(isAroundDirectory(officers.areaId))
    .union(
      tx.select({ name: members.name }).from(members).where(isWithinDirectory(members.areaId)),
    );
  return rows.map(({ name }) => name);
}
