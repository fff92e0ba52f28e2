import { and, eq } from 'drizzle-orm';
import { announcementRecipients } from '#bot/announcements/announcement.table.ts';
import type { Work } from '#bot/db/work.ts';
import type { RecipientReason } from '#shared/announcing.ts';

/**
 * Takes back whatever of an announcement waits to be sent. What is being sent just now still may arrive; the announcement is
 * finished by the workers, once nothing of it is open, so `finished_at` is left to them.
 */
export async function cancelWaiting(
  work: Work,
  announcementId: string,
  reason: Extract<RecipientReason, 'stopped' | 'withdrawn' | 'expired'>,
): Promise<void> {
  await work.tx
    .update(announcementRecipients)
    .set({ state: 'cancelled', reason })
    .where(
      and(
        eq(announcementRecipients.announcementId, announcementId),
        eq(announcementRecipients.state, 'waiting'),
      ),
    );
}
