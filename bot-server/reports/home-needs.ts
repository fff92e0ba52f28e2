import { type SQL, sql } from 'drizzle-orm';
import {
  announcementCounts,
  announcements,
  retryableReasons,
} from '#bot/announcements/announcement.table.ts';
import { areas } from '#bot/areas/area.table.ts';
import type { Tx } from '#bot/db/database.ts';
import { helpRequestHistory, helpRequests } from '#bot/help-requests/help-request.table.ts';
import { tipProposals } from '#bot/help-requests/tip-proposal.table.ts';
import { dataRequests } from '#bot/residents/data-request.table.ts';
import { groups } from '#bot/teams/team.table.ts';
import { tutorialVersions } from '#bot/tutorials/tutorial-version.table.ts';
import type { HomeNeed } from '#shared/home.ts';
import { consentTextVersion } from '#shared/me.ts';

const recentMs = 7 * 24 * 3_600_000;
/** The law gives two working days; what is due within one is shown. */
const dueSoonMs = 24 * 3_600_000;

type Counted = { kind: HomeNeed['kind']; count: string; at: Date | string | null };

/**
 * What waits for the desk within the reader's area, but for its accounts. One statement; each part finds its few rows by an index of
 * what is unfinished, so that a long history costs nothing.
 */
export async function readWorkNeeds(tx: Tx, areaIds: string[], now: Date): Promise<HomeNeed[]> {
  if (areaIds.length === 0) return [];
  const here = sql`any (${sql.param(areaIds)}::uuid[])`;
  const at = sql`${now}::timestamptz`;
  const since = sql`${new Date(now.getTime() - recentMs)}::timestamptz`;
  const soon = sql`${new Date(now.getTime() + dueSoonMs)}::timestamptz`;
  const unfinished = sql`r.area_id = ${here} and r.state in ('open', 'claimed', 'answered', 'escalated')
    and r.merged_into is null`;
  const { rows } = await tx.execute<Counted>(sql`
    select 'overdue' as kind, count(*) as count, min(least(r.first_answer_due_at, r.update_due_at, r.solution_due_at)) as at
      from ${helpRequests} r where ${unfinished}
        and (r.first_answer_due_at < ${at} or r.update_due_at < ${at} or r.solution_due_at < ${at})
    union all
    select 'escalated', count(*), min(r.updated_at) from ${helpRequests} r where ${unfinished} and r.state = 'escalated'
    union all
    select 'private-waiting', count(*), min(r.opened_at) from ${helpRequests} r
      where ${unfinished} and r.audience <> 'team' and r.first_answered_at is null
    union all
    select 'data-requests', count(*), min(d.due_at) from ${dataRequests} d
      where d.area_id = ${here} and d.state = 'open' and d.due_at < ${soon}
    union all
    select 'undelivered', count(distinct h.help_request_id), min(h.at) from ${helpRequestHistory} h
      where h.kind = 'not-delivered' and h.at >= ${since}
    union all
    select 'failed-announcements', count(*), min(n.published_at) from ${announcements} n
      where n.area_id = ${here} and n.published_at >= ${since} and ${mayBeMended(at)}
    union all
    select 'groups-gone', count(*), min(g.gone_at) from ${groups} g where g.area_id = ${here} and g.state = 'gone'
    union all
    select 'announcements-waiting', count(*), min(n.submitted_at) from ${announcements} n
      where n.area_id = ${here} and n.state = 'waiting-approval'
    union all
    select 'tutorials-waiting', count(*), min(t.changed_at) from ${tutorialVersions} t
      where t.area_id = ${here} and t.state = 'review'
    union all
    select 'tips-waiting', count(*), min(p.at) from ${tipProposals} p where p.area_id = ${here} and p.state = 'waiting'
    union all
    select 'solved-waiting', count(*), min(s.resolved_at) from solved_requests s
      where s.area_id = ${here} and s.agreed_version = ${consentTextVersion}`);
  return rows
    .filter(({ count }) => Number(count) > 0)
    .map(({ kind, count, at: from }) => ({
      kind,
      count: Number(count),
      at: from === null ? null : new Date(from).toISOString(),
      name: null,
    }));
}

/** Trying these again may help; what Zalo does not take as it is written may be said in other words. */
const mendable = [...retryableReasons, 'bad-content'];

/** Somebody may act on what failed of it, and it is still of use and was not said again since. */
function mayBeMended(at: SQL): SQL {
  return sql`n.state in ('sending', 'sent') and n.withdrawn_at is null
    and coalesce(least(n.expires_at, coalesce(n.event_ends_at, n.event_starts_at)), 'infinity') > ${at}
    and not exists (select 1 from ${announcements} later
      where later.repeats = coalesce(n.repeats, n.id) and later.published_at > n.published_at)
    and exists (select 1 from ${announcementCounts} c where c.announcement_id = n.id and c.state = 'failed'
      and c.reason = any (${sql.param(mendable)}::text[]) having sum(c.recipients) > 0)`;
}

/** The reader's area and everything under it, ended areas too: what happened there counts on. */
export async function readOwnAreas(tx: Tx): Promise<string[]> {
  const rows = await tx
    .select({ id: areas.id })
    .from(areas)
    .where(sql`${areas.path} <@ scope_area()`);
  return rows.map((row) => row.id);
}
