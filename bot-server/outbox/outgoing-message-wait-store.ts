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
