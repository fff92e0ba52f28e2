import { sql } from 'drizzle-orm';
import { announcementRecipients as recipients } from '#bot/announcements/announcement.table.ts';
import type { Tx } from '#bot/db/database.ts';
import type { Settlement } from './recipient-rules.ts';
import type { TakenRecipient } from './recipient-store.ts';

export type Settled = {
  recipient: Pick<TakenRecipient, 'channel' | 'recipientId' | 'attemptId'>;
  settlement: Settlement;
};

/**
 * Said so that recipients are looked up by their key: in the index of those who are open everybody stays who was settled since the
 * last vacuum, and each batch would cost more than the one before.
 */
const openState = sql.raw(`(r.state || '')`);

/** Puts down what became of many, each only where the attempt is still its last and nobody else has settled it. */
export async function saveSettlements(
  tx: Tx,
  announcementId: string,
  settled: Settled[],
  now: Date,
): Promise<void> {
  const sent: Settled[] = [];
  const others: Settled[] = [];
  // Named though they are joined too: only so is nobody else's row looked at, whatever the statistics say of a table written just now.
  const among = (them: Settled[]) =>
    sql`r.announcement_id = ${announcementId} and r.recipient_id = any(${plain(them, ({ recipient }) => recipient.recipientId)}::uuid[])`;
  for (const one of settled) (one.settlement.state === 'sent' ? sent : others).push(one);
  if (sent.length > 0) {
    await tx.execute(sql`
      update ${recipients} r set state = 'sent', reason = null, zalo_error_code = null, next_attempt_at = null,
        message_id = v.message_id, sent_at = ${now}::timestamptz
      from unnest(${plain(sent, ({ recipient }) => recipient.channel)}::text[],
        ${plain(sent, ({ recipient }) => recipient.recipientId)}::uuid[],
        ${plain(sent, ({ recipient }) => recipient.attemptId)}::uuid[],
        ${column(sent, ({ settlement }) => (settlement.state === 'sent' ? settlement.messageId : null))}::text[])
        as v(channel, recipient_id, attempt_id, message_id)
      where ${among(sent)} and r.channel = v.channel and r.recipient_id = v.recipient_id and r.attempt_id = v.attempt_id and ${openState} in ('sending', 'unknown')`);
  }
  if (others.length > 0) {
    await tx.execute(sql`
      update ${recipients} r set state = v.state, reason = v.reason, zalo_error_code = v.code,
        next_attempt_at = case v.state when 'waiting' then coalesce(v.next_attempt_at, ${now}::timestamptz) else v.next_attempt_at end,
        attempts = r.attempts - v.uncounted,
        sent_at = case v.state when 'unknown' then r.sent_at end
      from unnest(${column(others, ({ recipient }) => recipient.channel)}::text[],
        ${column(others, ({ recipient }) => recipient.recipientId)}::uuid[],
        ${column(others, ({ recipient }) => recipient.attemptId)}::uuid[],
        ${column(others, ({ settlement }) => settlement.state)}::text[],
        ${column(others, ({ settlement }) => ('reason' in settlement ? settlement.reason : null))}::text[],
        ${column(others, ({ settlement }) => ('zaloErrorCode' in settlement ? settlement.zaloErrorCode : null))}::int[],
        ${column(others, ({ settlement }) => ('nextAttemptAt' in settlement ? (settlement.nextAttemptAt?.toISOString() ?? null) : null))}::timestamptz[],
        ${column(others, ({ settlement }) => ('isCounted' in settlement && !settlement.isCounted ? 1 : 0))}::int[])
        as v(channel, recipient_id, attempt_id, state, reason, code, next_attempt_at, uncounted)
      where ${among(others)} and r.channel = v.channel and r.recipient_id = v.recipient_id and r.attempt_id = v.attempt_id and (${openState} = 'sending' or ${openState} = 'unknown' and v.state <> 'left-out')`);
  }
}

/** The same for what needs no quoting, at a fraction of the cost. */
function plain(settled: Settled[], read: (one: Settled) => string) {
  return sql.param(`{${settled.map(read).join()}}`);
}

function column<Value>(settled: Settled[], read: (one: Settled) => Value) {
  return sql.param(settled.map(read));
}
