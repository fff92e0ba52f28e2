import { inArray } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import { officers } from '#bot/teams/team.table.ts';

/** Names of officers by id; empty for one that cannot be seen. */
export async function findOfficerNames(
  tx: Tx,
  ids: readonly (string | null)[],
): Promise<(id: string) => string> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  const rows =
    wanted.length === 0
      ? []
      : await tx
          .select({ id: officers.id, name: officers.name })
          .from(officers)
          .where(inArray(officers.id, wanted));
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? '';
}
