import type { Tx } from '#bot/db/database.ts';
import { members, officers } from '#bot/teams/team.table.ts';

/** What the officers and helpers are called whom the transaction's scope sees. */
export async function findStaffNames(tx: Tx): Promise<string[]> {
  const rows = await tx
    .select({ name: officers.name })
    .from(officers)
    .union(tx.select({ name: members.name }).from(members));
  return rows.map(({ name }) => name);
}
