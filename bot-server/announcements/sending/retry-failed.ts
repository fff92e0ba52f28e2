import { and, eq, inArray, isNull } from 'drizzle-orm';
import { announcementRecipients, announcements } from '#bot/announcements/announcement.table.ts';
import type { Work } from '#bot/db/work.ts';
import { retryableReasons } from './recipient-rules.ts';

/**
 * Lets those whom sending failed be tried again, where trying may help and cannot double: never those whose answer from Zalo was
 * lost. Answers how many; the announcement runs again where it had ended and there is one. Nothing of one that is withdrawn.
 */
export async function retryFailed(work: Work, announcementId: string): Promise<number> {
  const [running] = await work.tx
    .update(announcements)
    .set({ state: 'sending', finishedAt: null })
    .where(
      and(
        eq(announcements.id, announcementId),
        inArray(announcements.state, ['sent', 'sending']),
        isNull(announcements.withdrawnAt),
      ),
    )
    .returning({ id: announcements.id });
  if (running === undefined) return 0;
  const retried = await work.tx
    .update(announcementRecipients)
    .set({ state: 'waiting', reason: null, attempts: 0, nextAttemptAt: null })
    .where(
      and(
        eq(announcementRecipients.announcementId, announcementId),
        eq(announcementRecipients.state, 'failed'),
        inArray(announcementRecipients.reason, retryableReasons),
      ),
    )
    .returning({ id: announcementRecipients.recipientId });
  return retried.length;
}
