import { and, eq, inArray, sql } from 'drizzle-orm';
import { announcementRecipients as recipients } from '#bot/announcements/announcement.table.ts';
import type { Work } from '#bot/db/work.ts';
import type { Receipt } from '#bot/outbox/record-receipt.ts';

/**
 * Counts that an announcement reached a phone, or was seen, however late, twice or out of order it is told: the state only moves
 * forward and the first time stays. Answers whether it
 * is an announcement's that was sent.
 */
export async function recordAnnouncementReceipt(work: Work, receipt: Receipt): Promise<boolean> {
  const { state, deliveredAt, seenAt } = recipients;
  const at = sql`${receipt.at}::timestamptz`;
  const { rowCount } = await work.tx
    .update(recipients)
    .set(
      receipt.state === 'seen'
        ? { state: 'seen', seenAt: sql`coalesce(${seenAt}, ${at})` }
        : {
            state: sql`case ${state} when 'sent' then 'delivered' else ${state} end`,
            deliveredAt: sql`coalesce(${deliveredAt}, ${at})`,
          },
    )
    .where(
      and(
        eq(recipients.messageId, receipt.messageId),
        inArray(state, ['sent', 'delivered', 'seen']),
      ),
    );
  return (rowCount ?? 0) > 0;
}
