import { type SQL, sql } from 'drizzle-orm';
import {
  announcementCounts,
  announcementRecipients as recipients,
} from '#bot/announcements/announcement.table.ts';
import type { Tx } from '#bot/db/database.ts';
import type { AnnouncementChannel } from '#shared/announcing.ts';
import { type HeldRecipient, tried, untried } from './due-recipient-store.ts';
import { type AddresseeRow, addresseeOf } from './look-again-store.ts';
import type { Addressee } from './recipient-rules.ts';

/** Longer than a batch may wait for its turn and a call with its fallback may take: who was sending then is dead. */
const leaseSeconds = 60;

/** One recipient that this process sends to now. */
export type TakenRecipient = Addressee & {
  /** Place in the order of freezing; a number too large for JavaScript. */
  id: string;
  recipientId: string;
  channel: AnnouncementChannel;
  areaId: string;
  attempts: number;
  attemptId: string;
  /** When this attempt began, by the database's clock. */
  startedAt?: Date;
  /** Zalo's id of the group and who speaks there; null for people, and where the group is no more. */
  group: { groupId: string; botId: string | null } | null;
};

type TakenRow = AddresseeRow & {
  id: string;
  recipient_id: string;
  channel: AnnouncementChannel;
  area_id: string;
  attempts: number;
  /** Zalo's id of the group. */
  group_address: string | null;
  started_ms?: number;
  bot_id: string | null;
};

export type Taking = {
  attemptId: string;
  now: Date;
  /** Of so many people who come first it is read who they are; the others are looked up when it is their turn. */
  known: number;
};

/** Takes recipients that this transaction holds and records the attempt. */
export async function takeRecipients(
  tx: Tx,
  { attemptId, now, known }: Taking,
  held: HeldRecipient[],
): Promise<TakenRecipient[]> {
  if (held.length === 0) return [];
  const { rows } = await tx.execute<TakenRow>(sql`
    with taken as (
      update ${recipients} r set state = 'sending', attempts = r.attempts + 1, attempt_id = ${attemptId},
        attempted_at = clock_timestamp(), sent_at = ${now}::timestamptz
      where r.ctid = any(${`{"${held.map(({ place }) => place).join('","')}"}`}::tid[])
      returning r.id, r.channel, r.recipient_id, r.area_id, r.attempts, r.attempted_at
    )
    select (extract(epoch from t.attempted_at) * 1000)::float8 as started_ms, t.id, t.recipient_id, t.channel, t.area_id, t.attempts, p.oa_user_id, p.erased, p.consented,
      p.muted, p.last_act_ms,
      coalesce(g.group_id, h.group_id) as group_address, coalesce(g.bot_id, h.bot_id) as bot_id
    from taken t
      left join announcement_addressees(array(
        select recipient_id from taken where channel in ('consultation', 'template') order by id limit ${known})) p on p.resident_id = t.recipient_id
      left join groups g on g.id = t.recipient_id and t.channel = 'team-groups' and g.state = 'active'
      left join resident_groups h on h.id = t.recipient_id and t.channel = 'resident-groups' and h.state = 'active'
    order by t.id`);
  return rows.map((row) => ({
    id: row.id,
    recipientId: row.recipient_id,
    channel: row.channel,
    areaId: row.area_id,
    attempts: row.attempts,
    attemptId,
    ...(row.started_ms === undefined ? {} : { startedAt: new Date(row.started_ms) }),
    ...addresseeOf(row),
    group: row.group_address === null ? null : { groupId: row.group_address, botId: row.bot_id },
  }));
}

/** What a dead process left in the middle of sending may or may not have arrived. */
export async function setStuckUnknown(tx: Tx, announcementId: string, now: Date): Promise<void> {
  await tx.execute(sql`
    update ${recipients} r set state = 'unknown', next_attempt_at = ${now}::timestamptz
    where r.announcement_id = ${announcementId} and r.state = 'sending'
      and r.attempted_at <= clock_timestamp() - make_interval(secs => ${leaseSeconds})`);
}

/** Ends what waits, all of it or on one channel; at most `limit`. Answers how many that were. */
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
  let ended = 0;
  for (const tries of [untried, tried]) {
    const { rowCount } = await tx.execute(sql`
      update ${recipients} r set state = ${end.state}, reason = ${end.reason}, next_attempt_at = null
      where r.state = 'waiting' and r.ctid = any(array(select d.ctid from ${recipients} d
        where d.announcement_id = ${announcementId} and d.state = 'waiting' and ${tries}
          and (${end.channel ?? null}::text is null or d.channel = ${end.channel ?? null})
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

/** Recipients about whom Zalo should be asked now; nobody else asks about them before `nextAskAt`. */
export async function takeUnknown(
  tx: Tx,
  ask: { announcementId: string; now: Date; settleSeconds: number; nextAskAt: Date; limit: number },
): Promise<(TakenRecipient & { isOld: boolean; triedAt: Date })[]> {
  if (ask.limit <= 0) return [];
  const { rows } = await tx.execute<
    TakenRow & { attempt_id: string; old: boolean; tried_ms: number | null }
  >(sql`
    with due as (
      select d.ctid from ${recipients} d
      where d.announcement_id = ${ask.announcementId} and d.state = 'unknown' and d.next_attempt_at <= ${ask.now}::timestamptz
        and d.attempted_at <= clock_timestamp() - make_interval(secs => ${ask.settleSeconds})
      order by d.next_attempt_at limit ${ask.limit} for update skip locked
    ), taken as (
      update ${recipients} r set next_attempt_at = ${ask.nextAskAt}::timestamptz
      where r.ctid = any(array(select ctid from due)) returning r.*
    )
    select t.id, t.recipient_id, t.channel, t.area_id, t.attempts, t.attempt_id, (extract(epoch from t.sent_at) * 1000)::float8 as tried_ms,
      t.attempted_at <= clock_timestamp() - interval '24 hours' as old,
      p.oa_user_id, p.erased_at is not null as erased, coalesce(g.group_id, h.group_id) as group_address, coalesce(g.bot_id, h.bot_id) as bot_id
    from taken t left join residents p on p.id = t.recipient_id left join groups g on g.id = t.recipient_id
      left join resident_groups h on h.id = t.recipient_id`);
  return rows.map((row) => ({
    id: row.id,
    recipientId: row.recipient_id,
    channel: row.channel,
    areaId: row.area_id,
    attempts: row.attempts,
    attemptId: row.attempt_id,
    triedAt: row.tried_ms === null ? ask.now : new Date(row.tried_ms),
    isOld: row.old,
    oaUserId: row.oa_user_id,
    isErased: row.erased ?? false,
    hasConsent: true,
    isMuted: false,
    lastInteractionAt: null,
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
