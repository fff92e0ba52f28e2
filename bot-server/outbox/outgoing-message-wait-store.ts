import { sql } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import { outgoingMessages } from './outgoing-message.table.ts';
import { sendingLeaseSeconds } from './unknown-message-store.ts';

export type Wait = {
  /** Until something in the account has its time; `undefined` when nothing waits for a time. */
  untilNextMs: number | undefined;
  hasDueReply: boolean;
  hasDueBulk: boolean;
};

/** What there is to do in an account before anything new is sent. */
export type Pending = {
  /** Being sent by somebody who is dead. */
  hasStuck: boolean;
  hasOverdue: boolean;
  /** The account itself has something to say now, or to ask Zalo about. */
  hasDue: boolean;
  hasUnknown: boolean;
  /** Something that a clock said may leave now. */
  hasReminders: boolean;
  /** Bots have something unfinished; most accounts have no bot at all. */
  hasBotPosts: boolean;
};

/** Looks once over an account's unfinished messages. */
export async function selectPending(
  tx: Tx,
  officialAccountId: string,
  now: Date,
): Promise<Pending> {
  const { rows } = await tx.execute<Record<keyof Pending, boolean | null>>(sql`
    select
      bool_or(state = 'sending' and attempted_at <= clock_timestamp() - make_interval(secs => ${sendingLeaseSeconds})) as "hasStuck",
      bool_or(state = 'queued' and expires_at <= ${now}::timestamptz) as "hasOverdue",
      bool_or(bot_id is null and state = 'queued' and next_attempt_at <= ${now}::timestamptz
        and (expires_at is null or expires_at > ${now}::timestamptz)) as "hasDue",
      bool_or(bot_id is null and state = 'unknown' and next_attempt_at <= ${now}::timestamptz) as "hasUnknown",
      bool_or(overtaken_by is not null and state = 'queued' and next_attempt_at <= ${now}::timestamptz) as "hasReminders",
      bool_or(bot_id is not null) as "hasBotPosts"
    from ${outgoingMessages}
    where official_account_id = ${officialAccountId} and state in ('queued', 'sending', 'unknown')`);
  const is = (name: keyof Pending) => rows[0]?.[name] ?? false;
  return {
    hasStuck: is('hasStuck'),
    hasOverdue: is('hasOverdue'),
    hasDue: is('hasDue'),
    // Who was stuck is unknown from now on.
    hasUnknown: is('hasUnknown') || is('hasStuck'),
    hasReminders: is('hasReminders'),
    hasBotPosts: is('hasBotPosts'),
  };
}

/** What an account's unfinished messages wait for: the clock's time for tries, database time for dead processes. */
export async function selectWait(
  tx: Tx,
  officialAccountId: string,
  now: Date,
  senders: 'all' | 'bots',
): Promise<Wait> {
  const { rows } = await tx.execute<{
    seconds: number | null;
    due_reply: boolean | null;
    due_bulk: boolean | null;
  }>(sql`
    select
      extract(epoch from min(case state
        when 'sending' then attempted_at + make_interval(secs => ${sendingLeaseSeconds}) - clock_timestamp()
        when 'unknown' then greatest(next_attempt_at - ${now}::timestamptz, interval '0')
        else case when next_attempt_at > ${now}::timestamptz then next_attempt_at - ${now}::timestamptz end
      end))::float8 as seconds,
      bool_or(state = 'queued' and lane = 'reply' and next_attempt_at <= ${now}::timestamptz) as due_reply,
      bool_or(state = 'queued' and lane = 'bulk' and next_attempt_at <= ${now}::timestamptz) as due_bulk
    from ${outgoingMessages}
    where official_account_id = ${officialAccountId} and state in ('queued', 'sending', 'unknown')
      and (bot_id is not null or ${senders} = 'all')`);
  const [row] = rows;
  return {
    untilNextMs: row?.seconds == null ? undefined : Math.ceil(row.seconds * 1000),
    hasDueReply: row?.due_reply ?? false,
    hasDueBulk: row?.due_bulk ?? false,
  };
}
