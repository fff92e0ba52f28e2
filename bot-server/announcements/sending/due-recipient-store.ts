import { sql } from 'drizzle-orm';
import { announcementRecipients as recipients } from '#bot/announcements/announcement.table.ts';
import type { Tx } from '#bot/db/database.ts';
import type { AnnouncementChannel } from '#shared/announcing.ts';

/** Halves of what waits, with an index each: who was never tried, and who is to be tried at an instant. */
export const untried = sql.raw('d.next_attempt_at is null');
export const tried = sql.raw('d.next_attempt_at is not null');

/** A recipient whose turn it is, held until the transaction ends. */
export type HeldRecipient = {
  /** Place in the order of freezing; a number too large for JavaScript. */
  id: string;
  /** Place in the table, which stays while it is held. */
  place: string;
  wasTried: boolean;
};

export type Due = {
  announcementId: string;
  now: Date;
  limit: number;
  /** Those never tried were looked through up to this id. */
  after: string;
  quietAreaIds: string[];
  channels: AnnouncementChannel[];
  /** Nobody but these. */
  only?: string[] | undefined;
  except?: string[] | undefined;
};

/**
 * Holds recipients whose turn it is, while the announcement is being sent and not over: first whoever is to be tried again by now,
 * then those who were never tried, in the order of freezing. What another process holds is passed by.
 */
export async function holdDue(tx: Tx, due: Due): Promise<HeldRecipient[]> {
  const { announcementId, now, limit, after, quietAreaIds, channels, only, except = [] } = due;
  if (channels.length === 0 || only?.length === 0) return [];
  const again = await hold(
    sql`${tried} and d.next_attempt_at <= ${now}::timestamptz`,
    sql`d.next_attempt_at, d.id`,
    limit,
  );
  const first = await hold(
    sql`${untried} and d.id > ${after}::bigint`,
    sql`d.id`,
    limit - again.length,
  );
  return [
    ...again.map((row) => ({ ...row, wasTried: true })),
    ...first.map((row) => ({ ...row, wasTried: false })),
  ];

  async function hold(which: ReturnType<typeof sql>, order: ReturnType<typeof sql>, count: number) {
    if (count <= 0) return [];
    const { rows } = await tx.execute<{ id: string; place: string }>(sql`
      select d.id, d.ctid::text as place from ${recipients} d
      where d.announcement_id = ${announcementId} and d.state = 'waiting' and ${which}
        and d.channel = any(${sql.param(channels)}::text[])
        and not d.area_id = any(${sql.param(quietAreaIds)}::uuid[])
        ${only === undefined ? sql`` : sql`and d.recipient_id = any(${sql.param(only)}::uuid[])`}
        and not d.recipient_id = any(${sql.param(except)}::uuid[])
        and exists (select 1 from announcements n where n.id = ${announcementId} and n.state = 'sending'
          and coalesce(least(n.expires_at, coalesce(n.event_ends_at, n.event_starts_at)), 'infinity') > ${now}::timestamptz)
      order by ${order} limit ${count} for update of d skip locked`);
    return rows;
  }
}

/** Groups in which a bot posts for the account, by our ids. */
export async function listBotGroupIds(tx: Tx): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    select id from groups where bot_id is not null union all select id from resident_groups where bot_id is not null`);
  return rows.map(({ id }) => id);
}
