import { and, desc, eq, inArray, or, sql } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import { residents } from '#bot/residents/resident.table.ts';
import { type HelpRequest, helpRequests } from './help-request.table.ts';

/**
 * A team's requests by their code, or by part of the question or of what the asker is called, without accents on either side;
 * latest first, those that are answered together with another too.
 */
export async function selectMatching(
  tx: Tx,
  teamId: string,
  text: string,
  limit: number,
): Promise<HelpRequest[]> {
  const pattern = `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  const has = (column: unknown) =>
    sql`unaccent(coalesce(${column}, '')) ilike unaccent(${pattern})`;
  const code = text.replace(/[\s#]/g, '').toUpperCase();
  const rows = await tx
    .select({ request: helpRequests })
    .from(helpRequests)
    .innerJoin(residents, eq(residents.id, helpRequests.residentId))
    .where(
      and(
        eq(helpRequests.teamId, teamId),
        or(
          eq(helpRequests.code, code),
          has(helpRequests.question),
          has(sql`coalesce(${residents.ownName}, ${residents.displayName})`),
        ),
      ),
    )
    .orderBy(desc(sql`${helpRequests.code} = ${code}`), desc(helpRequests.openedAt))
    .limit(limit);
  return rows.map(({ request }) => request);
}

/** In no order. */
export async function selectRequests(tx: Tx, ids: string[]): Promise<HelpRequest[]> {
  return ids.length === 0
    ? []
    : tx.select().from(helpRequests).where(inArray(helpRequests.id, ids));
}
