import { and, eq, gt, inArray } from 'drizzle-orm';
import { announcementRests as rests } from '#bot/announcements/announcement.table.ts';
import type { Tx } from '#bot/db/database.ts';
import type { AnnouncementChannel } from '#shared/announcing.ts';

/** A channel of an announcement on which nothing is tried before `until`. */
export type Rest = { announcementId: string; channel: AnnouncementChannel; until: Date };

/** Those that have not passed at `now`. */
export function listRests(tx: Tx, announcementIds: string[], now: Date): Promise<Rest[]> {
  return tx
    .select()
    .from(rests)
    .where(and(inArray(rests.announcementId, announcementIds), gt(rests.until, now)));
}

/** Lets a channel rest; the latest word counts. */
export async function saveRest(tx: Tx, rest: Rest): Promise<void> {
  await tx
    .insert(rests)
    .values(rest)
    .onConflictDoUpdate({
      target: [rests.announcementId, rests.channel],
      set: { until: rest.until },
    });
}

/** A person decided that everything is tried at once. */
export async function endRests(tx: Tx, announcementId: string): Promise<void> {
  await tx.delete(rests).where(eq(rests.announcementId, announcementId));
}
