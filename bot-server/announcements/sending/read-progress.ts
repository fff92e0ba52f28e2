import { inArray, sql } from 'drizzle-orm';
import { announcementRecipients as recipients } from '#bot/announcements/announcement.table.ts';
import type { Tx } from '#bot/db/database.ts';
import type { ChannelProgress } from '#shared/announcing.ts';

/** How far each announcement is on each channel that has recipients; the inbox has none. Missing where none was frozen. */
export async function readProgress(
  tx: Tx,
  announcementIds: string[],
): Promise<Map<string, ChannelProgress[]>> {
  if (announcementIds.length === 0) return new Map();
  const count = (states: string) =>
    sql<number>`count(*) filter (where ${recipients.state} in (${sql.raw(states)}))::int`;
  const rows = await tx
    .select({
      announcementId: recipients.announcementId,
      channel: recipients.channel,
      left: count(`'waiting', 'sending', 'unknown'`),
      sent: count(`'sent', 'delivered', 'seen'`),
      seen: count(`'seen'`),
      failed: count(`'failed', 'expired', 'cancelled'`),
      leftOut: count(`'left-out'`),
    })
    .from(recipients)
    .where(inArray(recipients.announcementId, announcementIds))
    .groupBy(recipients.announcementId, recipients.channel)
    .orderBy(recipients.channel);
  const progress = new Map<string, ChannelProgress[]>();
  for (const { announcementId, ...ofChannel } of rows) {
    progress.set(announcementId, [...(progress.get(announcementId) ?? []), ofChannel]);
  }
  return progress;
}
