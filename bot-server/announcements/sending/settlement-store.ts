import { sql } from 'drizzle-orm';
import { announcementRecipients as recipients } from '#bot/announcements/announcement.table.ts';
import type { Tx } from '#bot/db/database.ts';
import type { AnnouncementChannel } from '#shared/announcing.ts';
import { type Batch, deleteBatch, findLivingBatch, type LivingBatch } from './batch-store.ts';
import type { Settlement } from './recipient-rules.ts';
import type { TakenRecipient } from './recipient-store.ts';

export type Settled = {
  recipient: Pick<TakenRecipient, 'channel' | 'recipientId'>;
  settlement: Settlement;
};

/**
 * Puts down what became of everybody of a batch, which is over with that. Where it was declared dead meanwhile, those of it are settled
 * of whom nothing else was found out since. Where somebody could not be put down, the batch lives on until its lease is over.
 */
export async function settleBatch(
  tx: Tx,
  batch: Batch,
  settled: Settled[],
  now: Date,
): Promise<void> {
  const living = await findLivingBatch(tx, batch);
  const saved = await saveSettlements(tx, living ?? batch, settled, now);
  if (living !== undefined && saved === living.members) await deleteBatch(tx, batch);
}

/** Puts down what was found out of one whose answer was lost; only where the attempt is still its last and nobody else did. */
export async function settleUnknown(
  tx: Tx,
  attempt: Batch,
  settled: Settled,
  now: Date,
): Promise<void> {
  await saveSettlements(tx, attempt, [settled], now);
}

/**
 * Said so that recipients are looked up by their key: in the indexes of those who wait or are open everybody stays who was settled since
 * the last vacuum, and each batch would cost more than the one before.
 */
const stateByKey = sql.raw(`(r.state || '')`);

/** Channel by channel, because the key begins with it. Answers how many were put down. */
async function saveSettlements(
  tx: Tx,
  batch: Batch | LivingBatch,
  settled: Settled[],
  now: Date,
): Promise<number> {
  let saved = 0;
  for (const [channel, ofChannel] of Map.groupBy(settled, ({ recipient }) => recipient.channel)) {
    const sent: Settled[] = [];
    const others: Settled[] = [];
    for (const one of ofChannel) {
      const { state } = one.settlement;
      if (state === 'sent') sent.push(one);
      // Of one that was declared dead it is not known whether it left at all.
      else if (isLiving(batch) || state !== 'left-out') others.push(one);
    }
    if (sent.length > 0) saved += await saveSent(tx, batch, channel, sent, now);
    if (others.length > 0) saved += await saveOthers(tx, batch, channel, others, now);
  }
  return saved;
}

async function saveSent(
  tx: Tx,
  batch: Batch | LivingBatch,
  channel: AnnouncementChannel,
  sent: Settled[],
  now: Date,
): Promise<number> {
  const messageIds = byId(sent, (settlement) =>
    settlement.state === 'sent' ? settlement.messageId : null,
  );
  const { rowCount } = await tx.execute(sql`
    update ${recipients} r set state = 'sent', reason = null, zalo_error_code = null, next_attempt_at = null,
      message_id = ${messageIds}::jsonb ->> r.recipient_id::text, sent_at = ${now}::timestamptz,
      attempts = r.attempts + ${isLiving(batch) ? 1 : 0}, ${attemptOf(batch)}
    where ${among(batch, channel, sent)}`);
  return rowCount ?? 0;
}

async function saveOthers(
  tx: Tx,
  batch: Batch | LivingBatch,
  channel: AnnouncementChannel,
  others: Settled[],
  now: Date,
): Promise<number> {
  const startedAt = isLiving(batch) ? sql`${batch.startedAt}::timestamptz` : sql`r.sent_at`;
  const { rowCount } = await tx.execute(sql`
    update ${recipients} r set ${attemptOf(batch)}, (state, reason, zalo_error_code, next_attempt_at, sent_at, attempts) = (
      select v.state, v.reason, v."zaloErrorCode",
        case v.state when 'waiting' then coalesce(v."nextAttemptAt", ${now}::timestamptz) else v."nextAttemptAt" end,
        case v.state when 'unknown' then ${startedAt} end,
        r.attempts + ${isLiving(batch) ? 1 : 0} - case when v."isCounted" = false then 1 else 0 end
      from jsonb_to_record(${byId(others, (settlement) => settlement)}::jsonb -> r.recipient_id::text)
        as v(state text, reason text, "zaloErrorCode" int, "nextAttemptAt" timestamptz, "isCounted" boolean))
    where ${among(batch, channel, others)}`);
  return rowCount ?? 0;
}

function isLiving(batch: Batch | LivingBatch): batch is LivingBatch {
  return 'takenAt' in batch;
}

/** One JSON object by our ids of the recipients, which need no quoting; written by hand, because so many keys cost an object dearly. */
function byId(settled: Settled[], read: (settlement: Settlement) => unknown): string {
  const entries = settled.map(
    ({ recipient, settlement }) => `"${recipient.recipientId}":${JSON.stringify(read(settlement))}`,
  );
  return `{${entries.join()}}`;
}

/** Late settlers find it written down already. */
function attemptOf(batch: Batch | LivingBatch) {
  return isLiving(batch)
    ? sql`attempt_id = ${batch.id}, attempted_at = ${batch.takenAt}::timestamptz`
    : sql`attempt_id = ${batch.id}`;
}

/**
 * Recipients `r` of a batch who are not put down yet: members of a living one wait, of one that was declared dead they are unknown. The
 * list is asked for in the statement, because planning with a thousand known ids costs more than finding them.
 */
function among(batch: Batch | LivingBatch, channel: AnnouncementChannel, settled: Settled[]) {
  const isStillIts = isLiving(batch)
    ? sql`${stateByKey} = 'waiting'`
    : sql`${stateByKey} = 'unknown' and r.attempt_id = ${batch.id}`;
  const ids = settled.map(({ recipient }) => recipient.recipientId).join();
  return sql`r.announcement_id = ${batch.announcementId} and r.channel = ${channel}
    and r.recipient_id = any((select ${`{${ids}}`}::uuid[])::uuid[]) and ${isStillIts}`;
}
