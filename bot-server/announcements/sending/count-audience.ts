import { sql } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import { RecipientReason } from '#shared/announcement-audience.ts';
import { AnnouncementChannel, type AnnouncementChannel as Channel } from '#shared/announcing.ts';

export type CountedAudience = {
  channels: {
    channel: Channel;
    /** People, groups, or followers. */
    reached: number;
    leftOut: { reason: RecipientReason; count: number }[];
    /** In dong; null where Zalo does not say. */
    costVnd: number | null;
  }[];
  /** People who get it through no chosen channel; a village's group of residents counts as reaching the village. */
  unreached: number;
};

type Row = {
  channel: string | null;
  reason: string | null;
  recipients: string;
  cost_vnd: string | null;
};

/**
 * Who would get an announcement that is stored, at this moment or when it is to leave: by the same SQL that `freezeAudience`
 * writes down. Throws where the announcement is not of the asker's area.
 */
export async function countAudience(
  tx: Tx,
  announcement: { id: string; channels: readonly Channel[] },
  now: Date,
): Promise<CountedAudience> {
  const { rows } = await tx.execute<Row>(
    sql`select * from count_announcement_audience(${announcement.id}, ${now}::timestamptz)`,
  );
  const channels = announcement.channels.map((channel) => {
    const own = rows.filter((row) => row.channel === channel);
    const reached = own.find((row) => row.reason === null);
    const leftOut = own.flatMap(({ reason, recipients }) =>
      reason === null ? [] : [{ reason: RecipientReason.parse(reason), count: Number(recipients) }],
    );
    return {
      channel: AnnouncementChannel.parse(channel),
      reached: Number(reached?.recipients ?? 0),
      leftOut: leftOut.toSorted((a, b) => b.count - a.count),
      costVnd:
        reached === undefined ? 0 : reached.cost_vnd === null ? null : Number(reached.cost_vnd),
    };
  });
  const unreached = rows.find((row) => row.channel === null);
  return { channels, unreached: Number(unreached?.recipients ?? 0) };
}
