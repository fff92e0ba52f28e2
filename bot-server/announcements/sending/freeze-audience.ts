import { sql } from 'drizzle-orm';
import type { Work } from '#bot/db/work.ts';

/**
 * Writes down everybody whom an announcement goes to, and who is left out and why, in one statement, and sets `frozen_at`. From
 * then on nothing that is edited changes the audience. A second call changes nothing; throws where the announcement is not of the
 * asker's area.
 */
export async function freezeAudience(work: Work, announcementId: string): Promise<void> {
  await work.tx.execute(
    sql`select freeze_announcement(${announcementId}, ${work.now}::timestamptz)`,
  );
}
