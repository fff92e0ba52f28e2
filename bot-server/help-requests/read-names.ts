import { inArray, type SQL, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { areas } from '#bot/areas/area.table.ts';
import type { Tx } from '#bot/db/database.ts';
import { residents } from '#bot/residents/resident.table.ts';
import { members, officers } from '#bot/teams/team.table.ts';

type NamedTable = { table: PgTable; id: PgColumn; name: PgColumn | SQL };

const named = {
  areas: { table: areas, id: areas.id, name: areas.name },
  members: { table: members, id: members.id, name: members.name },
  officers: { table: officers, id: officers.id, name: officers.name },
  residents: {
    table: residents,
    id: residents.id,
    name: sql`coalesce(${residents.ownName}, ${residents.displayName})`,
  },
} satisfies Record<string, NamedTable>;

/** Names by id, in one query; whoever is out of sight or has no name is left out. */
export async function readNames(
  tx: Tx,
  of: keyof typeof named,
  ids: readonly (string | null)[],
): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.filter((one) => one !== null))];
  if (wanted.length === 0) return new Map();
  const { table, id, name }: NamedTable = named[of];
  const rows = await tx
    .select({ id: sql<string>`${id}`, name: sql<string | null>`${name}` })
    .from(table)
    .where(inArray(id, wanted));
  return new Map(rows.flatMap((row) => (row.name === null ? [] : [[row.id, row.name]])));
}
