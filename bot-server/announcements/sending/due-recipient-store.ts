import { sql } from 'drizzle-orm';
import { announcementRecipients as recipients } from '#bot/announcements/announcement.table.ts';
import type { Tx } from '#bot/db/database.ts';
import type { AnnouncementChannel } from '#shared/announcing.ts';
import { inNoBatch } from './batch-store.ts';

/** Halves of what waits, with an index each: who was never tried, and who is to be tried at an instant. */
export const untried = sql.raw('d.next_attempt_at is null');
export const tried = sql.raw('d.next_attempt_at is not null');

/** A recipient whose turn it is. */
export type DueRecipient = {
  /** Place in the order of freezing; a number too large for JavaScript. */
  id: string;
  recipientId: string;
  channel: AnnouncementChannel;
  areaId: string;
  /** Before this one. */
  attempts: number;
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
 * Finds recipients whose turn it is, while the announcement is being sent and not over: first whoever is to be tried again by now,
 * then those who were never tried, in the order of freezing; nobody who is in a batch. Holds the announcement until the transaction
 * ends, so that nobody else finds the same.
 */
export async function holdDue(tx: Tx, due: Due): Promise<DueRecipient[]> {
  const { announcementId, now, limit, after, quietAreaIds, channels, only, except = [] } = due;
  if (channels.length === 0 || only?.length === 0) return [];
  // In a statement of its own: what was committed while this waited is seen below.
  const { rowCount } = await tx.execute(sql`
    select 1 from announcements n where n.id = ${announcementId} and n.state = 'sending'
      and coalesce(least(n.expires_at, coalesce(n.event_ends_at, n.event_starts_at)), 'infinity') > ${now}::timestamptz
    for no key update`);
  if (rowCount === 0) return [];
  const again = await find(
    sql`${tried} and d.next_attempt_at <= ${now}::timestamptz`,
    sql`d.next_attempt_at, d.id`,
    limit,
  );
  const first = await find(
    sql`${untried} and d.id > ${after}::bigint`,
    sql`d.id`,
    limit - again.length,
  );
  return [...again, ...first];

  async function find(which: ReturnType<typeof sql>, order: ReturnType<typeof sql>, count: number) {
    if (count <= 0) return [];
    const { rows } = await tx.execute<DueRecipient>(sql`
      select d.id, d.recipient_id as "recipientId", d.channel, d.area_id as "areaId", d.attempts, ${tried} as "wasTried"
      from ${recipients} d
      where d.announcement_id = ${announcementId} and d.state = 'waiting' and ${which}
        and d.channel = any(${sql.param(channels)}::text[])
        and not d.area_id = any(${sql.param(quietAreaIds)}::uuid[])
        ${only === undefined ? sql`` : sql`and d.recipient_id = any(${sql.param(only)}::uuid[])`}
        and not d.recipient_id = any(${sql.param(except)}::uuid[])
        and ${inNoBatch(announcementId)}
      order by ${order} limit ${count}`);
    return rows;
  }
}

/** Groups in which a bot posts for the account, by our ids. */
export async function listBotGroupIds(tx: Tx): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    select id from groups where bot_id is not null union all select id from resident_groups where bot_id is not null`);
  return rows.map(({ id }) => id);
}
