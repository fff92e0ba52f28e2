import { inArray, sql } from 'drizzle-orm';
import { announcementCounts as counts } from '#bot/announcements/announcement.table.ts';
import type { Tx } from '#bot/db/database.ts';
import type { ChannelProgress } from '#shared/announcing.ts';

/**
 * How far each announcement is on each channel that has recipients; the inbox has none. Missing where none was frozen. Costs the
 * same however many recipients there are.
 */
export async function readProgress(
  tx: Tx,
  announcementIds: string[],
): Promise<Map<string, ChannelProgress[]>> {
  if (announcementIds.length === 0) return new Map();
  const sum = (states: string) =>
    sql<number>`coalesce(sum(${counts.recipients}) filter (where ${counts.state} in (${sql.raw(states)})), 0)::int`;
  const rows = await tx
    .select({
      announcementId: counts.announcementId,
      channel: counts.channel,
      left: sum(`'open'`),
      sent: sum(`'sent', 'delivered', 'seen'`),
      seen: sum(`'seen'`),
      failed: sum(`'failed', 'expired', 'cancelled'`),
      leftOut: sum(`'left-out'`),
    })
    .from(counts)
    .where(inArray(counts.announcementId, announcementIds))
    .groupBy(counts.announcementId, counts.channel)
    .orderBy(counts.channel);
  const progress = new Map<string, ChannelProgress[]>();
  for (const { announcementId, ...ofChannel } of rows) {
    progress.set(announcementId, [...(progress.get(announcementId) ?? []), ofChannel]);
  }
  return progress;
}
