import { sql } from 'drizzle-orm';
import { conversations } from '#bot/conversations/conversation.table.ts';
import type { Tx } from '#bot/db/database.ts';
import { residents } from '#bot/residents/resident.table.ts';
import { teams } from '#bot/teams/team.table.ts';
import type { HomeNeed } from '#shared/home.ts';

const recentMs = 7 * 24 * 3_600_000;
const codesMax = 3;

type Row = { count: string; codes: string | null; at: Date | string | null };

/**
 * Who said within seven days what is urgent and has no village yet, or one without a team, so that no team has it; named by the
 * codes of the three who wait longest. Nothing where nobody does.
 */
export async function readUrgentWithoutTeam(
  tx: Tx,
  areaIds: string[],
  now: Date,
): Promise<HomeNeed[]> {
  if (areaIds.length === 0) return [];
  const since = sql`${new Date(now.getTime() - recentMs)}::timestamptz`;
  const { rows } = await tx.execute<Row>(sql`
    select count(*) as count, min(c.urgent_at) as at,
        array_to_string((array_agg('BC' || r.number order by c.urgent_at))[1:${sql.raw(String(codesMax))}], ', ') as codes
      from ${conversations} c join ${residents} r on r.id = c.resident_id
      where c.area_id = any (${sql.param(areaIds)}::uuid[]) and c.urgent_at >= ${since}
        and (r.village_chosen_at is null or not exists (select 1 from ${teams} t where t.area_id = r.area_id))`);
  const [row] = rows;
  if (row === undefined || Number(row.count) === 0) return [];
  const at = row.at === null ? null : new Date(row.at).toISOString();
  return [{ kind: 'urgent-without-team', count: Number(row.count), at, name: row.codes }];
}
