import { sql } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import { helpRequests } from '#bot/help-requests/help-request.table.ts';
import type { UnclaimedRequests } from '#shared/home.ts';

type Row = { count: string; urgent: string; overdue: string; at: Date | string | null };

/** Requests of these areas that nobody has taken: as many as the register lists with the state `open`. */
export async function readUnclaimed(
  tx: Tx,
  areaIds: string[],
  now: Date,
): Promise<UnclaimedRequests> {
  const at = sql`${now}::timestamptz`;
  const { rows } = await tx.execute<Row>(sql`
    select count(*) as count, count(*) filter (where r.kind = 'urgent') as urgent,
        count(*) filter (where r.merged_into is null
          and (r.first_answer_due_at < ${at} or r.update_due_at < ${at} or r.solution_due_at < ${at})) as overdue,
        min(r.opened_at) as at
      from ${helpRequests} r where r.area_id = any (${sql.param(areaIds)}::uuid[]) and r.state = 'open'`);
  const [row] = rows;
  return {
    count: Number(row?.count ?? 0),
    urgent: Number(row?.urgent ?? 0),
    overdue: Number(row?.overdue ?? 0),
    at: row?.at ? new Date(row.at).toISOString() : null,
  };
}
