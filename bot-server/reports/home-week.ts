import { sql } from 'drizzle-orm';
import { announcementReads, announcements } from '#bot/announcements/announcement.table.ts';
import type { Tx } from '#bot/db/database.ts';
import { helpRequests } from '#bot/help-requests/help-request.table.ts';
import { dayOf, startOfDay } from '#bot/lib/vietnam-days.ts';
import { visits } from '#bot/visits/visit.table.ts';
import type { Home, HomeDay } from '#shared/home.ts';

const dayMs = 24 * 3_600_000;
const daysShown = 7;
/** Older announcements are hardly opened any more. */
const readsOfDays = 90;

type DayRow = {
  day: string | null;
  opened: string;
  resolved: string;
  median: number | null;
  visits: string;
  reads: string;
};

/**
 * The numbers of the last seven days within the reader's areas, of indexed stretches of time alone. Days from before anything was
 * counted in the area are null.
 */
export async function readWeek(
  tx: Tx,
  areaIds: string[],
  now: Date,
): Promise<Pick<Home, 'days' | 'firstAnswerMinutes'>> {
  const days = Array.from({ length: daysShown }, (_, back) =>
    dayOf(new Date(now.getTime() - (daysShown - 1 - back) * dayMs)),
  );
  const from = startOfDay(days[0] ?? dayOf(now));
  const here = sql`any (${sql.param(areaIds)}::uuid[])`;
  const since = sql`${from}::timestamptz`;
  const day = (at: unknown) => sql`(${at} at time zone 'Asia/Ho_Chi_Minh')::date`;
  const minutes = sql`percentile_cont(0.5) within group (order by extract(epoch from r.first_answered_at - r.opened_at) / 60)`;
  const { rows } = await tx.execute<DayRow>(sql`
    with happened as (
      select ${day(sql`r.opened_at`)} as day, count(*) as opened, 0 as resolved, ${minutes} as median, 0 as visits, 0 as reads
        from ${helpRequests} r where r.area_id = ${here} and r.opened_at >= ${since} group by grouping sets ((1), ())
      union all
      select ${day(sql`r.resolved_at`)}, 0, count(*), null, 0, 0
        from ${helpRequests} r where r.area_id = ${here} and r.resolved_at >= ${since} group by 1
      union all
      select ${day(sql`v.visited_at`)}, 0, 0, null, count(*), 0
        from ${visits} v where v.area_id = ${here} and v.visited_at >= ${since} group by 1
      union all
      select ${day(sql`d.read_at`)}, 0, 0, null, 0, count(*)
        from ${announcements} n join ${announcementReads} d on d.announcement_id = n.id
        where n.area_id = ${here} and n.published_at >= ${new Date(from.getTime() - readsOfDays * dayMs)}::timestamptz
          and d.read_at >= ${since} group by 1
    )
    select day::text, sum(opened) as opened, sum(resolved) as resolved, max(median) as median, sum(visits) as visits,
      sum(reads) as reads from happened group by day`);
  const beginning = await readBeginning(tx, areaIds);
  const counted = new Map(rows.map((row) => [row.day, row]));
  const median = (row: DayRow | undefined) =>
    row?.median == null ? null : Math.round(Number(row.median));
  return {
    days: days.map((name): HomeDay => {
      const row = counted.get(name);
      const isMissing = beginning === undefined || name < beginning;
      const number = (value: string | undefined) => (isMissing ? null : Number(value ?? 0));
      return {
        day: name,
        opened: number(row?.opened),
        resolved: number(row?.resolved),
        firstAnswerMinutes: median(row),
        visits: number(row?.visits),
        reads: number(row?.reads),
      };
    }),
    firstAnswerMinutes: median(counted.get(null)),
  };
}

/** The day on which something was first counted here; the first row of an index of each area. */
async function readBeginning(tx: Tx, areaIds: string[]): Promise<string | undefined> {
  const { rows } = await tx.execute<{ day: string | null }>(sql`
    select min((least(
      (select min(r.opened_at) from ${helpRequests} r where r.area_id = a.id),
      (select min(v.visited_at) from ${visits} v where v.area_id = a.id),
      (select min(n.published_at) from ${announcements} n where n.area_id = a.id)
    ) at time zone 'Asia/Ho_Chi_Minh')::date)::text as day
    from unnest(${sql.param(areaIds)}::uuid[]) as a(id)`);
  return rows[0]?.day ?? undefined;
}
