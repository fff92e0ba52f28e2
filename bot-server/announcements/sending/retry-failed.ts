import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import {
  announcementRecipients,
  announcements,
  retryableReasons,
} from '#bot/announcements/announcement.table.ts';
import type { Work } from '#bot/db/work.ts';
import { endRests } from './rest-store.ts';

/**
 * Lets those whom sending failed be tried again, where trying may help and cannot double: never those whose answer from Zalo was
 * lost. Answers how many; the announcement runs again where it had ended and there is one. Nothing of one that is withdrawn.
 */
export async function retryFailed(work: Work, announcementId: string): Promise<number> {
  const [held] = await work.tx
    .select({ id: announcements.id })
    .from(announcements)
    .where(
      and(
        eq(announcements.id, announcementId),
        inArray(announcements.state, ['sent', 'sending']),
        isNull(announcements.withdrawnAt),
      ),
    )
    .for('no key update');
  if (held === undefined) return 0;
  const { attempts } = announcementRecipients;
  const retried = await work.tx
    .update(announcementRecipients)
    // A try whose answer was lost goes on counting: more than two sends could show as many copies.
    .set({
      state: 'waiting',
      reason: null,
      attempts: sql`least(${attempts}, 1)`,
      nextAttemptAt: work.now,
    })
    .where(
      and(
        eq(announcementRecipients.announcementId, announcementId),
        eq(announcementRecipients.state, 'failed'),
        inArray(announcementRecipients.reason, retryableReasons),
      ),
    );
  const count = retried.rowCount ?? 0;
  if (count === 0) return 0;
  await endRests(work.tx, announcementId);
  await work.tx
    .update(announcements)
    .set({ state: 'sending', finishedAt: null })
    .where(eq(announcements.id, announcementId));
  return count;
}
