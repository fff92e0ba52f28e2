import { type SQL, sql } from 'drizzle-orm';
import {
  announcementCounts,
  announcementRecipients as recipients,
} from '#bot/announcements/announcement.table.ts';
import type { Tx } from '#bot/db/database.ts';
import type { AnnouncementChannel } from '#shared/announcing.ts';
import { endDeadBatches, inNoBatch, leaseSeconds } from './batch-store.ts';
import { type DueRecipient, tried, untried } from './due-recipient-store.ts';
import { findAddressees, isPerson } from './look-again-store.ts';
import type { Addressee } from './recipient-rules.ts';

/** One recipient that this process sends to now. */
export type TakenRecipient = {
  recipientId: string;
  channel: AnnouncementChannel;
  areaId: string;
  /** With the one that has begun. */
  attempts: number;
  /** Zalo's id of the group and who speaks there; null for people, and where the group is no more. */
  group: { groupId: string; botId: string | null } | null;
};

/**
 * What is needed to send to these, in their order. Of so many people as `known` says, who come first, it is read who they are; the
 * others are looked up when it is their turn.
 */
export async function describeRecipients(
  tx: Tx,
  due: DueRecipient[],
  known: number,
): Promise<{ recipients: TakenRecipient[]; people: Map<string, Addressee> }> {
  const people = await findAddressees(tx, due.filter(isPerson).slice(0, known));
  const groups = await findGroups(tx, due.filter(isGroup));
  const recipients = due.map(({ recipientId, channel, areaId, attempts }) => ({
    recipientId,
    channel,
    areaId,
    attempts: attempts + 1,
    group: groups.get(recipientId) ?? null,
  }));
  return { recipients, people };
}

function isGroup({ channel }: { channel: AnnouncementChannel }): boolean {
  return channel === 'team-groups' || channel === 'resident-groups';
}

async function findGroups(
  tx: Tx,
  posts: DueRecipient[],
): Promise<Map<string, NonNullable<TakenRecipient['group']>>> {
  if (posts.length === 0) return new Map();
  const ids = sql.param(posts.map(({ recipientId }) => recipientId));
  const { rows } = await tx.execute<{ id: string; address: string; bot_id: string | null }>(sql`
    select id, group_id as address, bot_id from groups where id = any(${ids}::uuid[]) and state = 'active'
    union all select id, group_id, bot_id from resident_groups where id = any(${ids}::uuid[]) and state = 'active'`);
  return new Map(rows.map(({ id, address, bot_id }) => [id, { groupId: address, botId: bot_id }]));
}

/**
 * What a dead process left in the middle of sending may or may not have arrived; the caller holds the announcement. One of the version
 * before marked its recipients one by one.
 */
export async function setStuckUnknown(tx: Tx, announcementId: string, now: Date): Promise<void> {
  await endDeadBatches(tx, announcementId, now);
  await tx.execute(sql`
    update ${recipients} r set state = 'unknown', next_attempt_at = ${now}::timestamptz
    where r.announcement_id = ${announcementId} and r.state = 'sending'
      and r.attempted_at <= clock_timestamp() - make_interval(secs => ${leaseSeconds})`);
}

/**
 * Ends what waits, all of it or on one channel; at most `limit`. Who is in a batch is put down by it alone. Holds the announcement until
 * the transaction ends, so that nobody is taken meanwhile. Answers how many that were.
 */
export async function endWaiting(
  tx: Tx,
  announcementId: string,
  end: {
    state: 'expired' | 'cancelled' | 'failed';
    reason: string;
    channel?: AnnouncementChannel;
    limit?: number;
  },
): Promise<number> {
  await tx.execute(
    sql`select 1 from announcements n where n.id = ${announcementId} for no key update`,
  );
  let ended = 0;
  for (const tries of [untried, tried]) {
    const { rowCount } = await tx.execute(sql`
      update ${recipients} r set state = ${end.state}, reason = ${end.reason}, next_attempt_at = null
      where r.state = 'waiting' and r.ctid = any(array(select d.ctid from ${recipients} d
        where d.announcement_id = ${announcementId} and d.state = 'waiting' and ${tries}
          and ${inNoBatch(announcementId)} and (${end.channel ?? null}::text is null or d.channel = ${end.channel ?? null})
        limit ${end.limit === undefined ? null : end.limit - ended}::bigint for update))`);
    ended += rowCount ?? 0;
  }
  return ended;
}

/**
 * Whether anybody is not settled yet. Whoever is in an area that the account has no more, and so is seen by none of its workers, is
 * settled here: nobody else would.
 */
export async function isAnyOpen(tx: Tx, announcementId: string): Promise<boolean> {
  if (!(await isAnyCountedOpen(tx, announcementId))) return false;
  const among = (which: SQL) => sql`exists (select 1 from ${recipients} d
    where d.announcement_id = ${announcementId} and ${which})`;
  const { rows } = await tx.execute<{ open: boolean }>(
    sql`select ${among(sql`d.state = 'waiting' and ${untried}`)} or ${among(sql`d.state = 'waiting' and ${tried}`)}
      or ${among(sql`d.state in ('sending', 'unknown')`)} as open`,
  );
  if (rows[0]?.open === true) return true;
  await tx.execute(sql`select end_stray_recipients(${announcementId}, ${leaseSeconds})`);
  return isAnyCountedOpen(tx, announcementId);
}

async function isAnyCountedOpen(tx: Tx, announcementId: string): Promise<boolean> {
  const { rows } = await tx.execute<{ open: boolean }>(
    sql`select coalesce(sum(c.recipients), 0) > 0 as open from ${announcementCounts} c
      where c.announcement_id = ${announcementId} and c.state = 'open'`,
  );
  return rows[0]?.open ?? false;
}

/** One of whom it is not known whether it arrived, with the attempt that it may have arrived by. */
export type UnknownRecipient = TakenRecipient & {
  oaUserId: string | null;
  attemptId: string;
  isOld: boolean;
  triedAt: Date;
};

type UnknownRow = {
  recipient_id: string;
  channel: AnnouncementChannel;
  area_id: string;
  attempts: number;
  attempt_id: string;
  tried_ms: number | null;
  old: boolean;
  oa_user_id: string | null;
  /** Zalo's id of the group. */
  group_address: string | null;
  bot_id: string | null;
};

/** Recipients about whom Zalo should be asked now; nobody else asks about them before `nextAskAt`. */
export async function takeUnknown(
  tx: Tx,
  ask: { announcementId: string; now: Date; settleSeconds: number; nextAskAt: Date; limit: number },
): Promise<UnknownRecipient[]> {
  if (ask.limit <= 0) return [];
  const { rows } = await tx.execute<UnknownRow>(sql`
    with due as (
      select d.ctid from ${recipients} d
      where d.announcement_id = ${ask.announcementId} and d.state = 'unknown' and d.next_attempt_at <= ${ask.now}::timestamptz
        and d.attempted_at <= clock_timestamp() - make_interval(secs => ${ask.settleSeconds})
      order by d.next_attempt_at limit ${ask.limit} for update skip locked
    ), taken as (
      update ${recipients} r set next_attempt_at = ${ask.nextAskAt}::timestamptz
      where r.ctid = any(array(select ctid from due)) returning r.*
    )
    select t.recipient_id, t.channel, t.area_id, t.attempts, t.attempt_id, (extract(epoch from t.sent_at) * 1000)::float8 as tried_ms,
      t.attempted_at <= clock_timestamp() - interval '24 hours' as old,
      p.oa_user_id, coalesce(g.group_id, h.group_id) as group_address, coalesce(g.bot_id, h.bot_id) as bot_id
    from taken t left join residents p on p.id = t.recipient_id left join groups g on g.id = t.recipient_id
      left join resident_groups h on h.id = t.recipient_id`);
  return rows.map((row) => ({
    recipientId: row.recipient_id,
    channel: row.channel,
    areaId: row.area_id,
    attempts: row.attempts,
    attemptId: row.attempt_id,
    triedAt: row.tried_ms === null ? ask.now : new Date(row.tried_ms),
    isOld: row.old,
    oaUserId: row.oa_user_id,
    group: row.group_address === null ? null : { groupId: row.group_address, botId: row.bot_id },
  }));
}

/** Those of Zalo's message ids that no recipient of ours has yet, in the given order. */
export async function withoutRecorded(tx: Tx, messageIds: string[]): Promise<string[]> {
  if (messageIds.length === 0) return [];
  const { rows } = await tx.execute<{ id: string }>(sql`
    select v.id from unnest(${sql.param(messageIds)}::text[]) with ordinality as v(id, place)
    where not exists (select 1 from ${recipients} r where r.message_id = v.id)
      and not exists (select 1 from outgoing_messages m where m.message_id = v.id)
    order by v.place`);
  return rows.map((row) => row.id);
}
