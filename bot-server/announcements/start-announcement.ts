import type { Work } from '#bot/db/work.ts';
import type { AnnouncementRow } from './announcement.table.ts';
import { lockAnnouncement, selectOpenOfSeries, updateAnnouncement } from './announcement-store.ts';
import { isOverAt } from './end-of.ts';
import { findSeriesEnd } from './find-series-end.ts';
import { repeatAnnouncement } from './repeat-announcement.ts';
import { freezeAudience } from './sending/freeze-audience.ts';
import { endAnnouncement } from './stop-announcement.ts';

/**
 * Begins what is due: from now on residents read it in the Mini App and the workers send the rest. What repeats gets its next time in
 * the same stroke, and ends what is still being sent, or halted, of the time before. What came too late is stopped unseen, and so is
 * what cannot be said again as it was approved. False where there was nothing to do: another has begun it, or it is not due. For workers.
 */
export async function startAnnouncement(work: Work, id: string): Promise<boolean> {
  const row = await lockAnnouncement(work.tx, id);
  if (row === undefined || !isDue(row, work.now)) return false;
  if (isOverAt(row, work.now)) {
    await endAnnouncement(work, row);
    return true;
  }
  const endedBecause = row.repeats === null ? null : await findSeriesEnd(work.tx, row);
  if (endedBecause !== null) {
    await updateAnnouncement(work.tx, id, { endedBecause });
    await endAnnouncement(work, row);
    return true;
  }
  await begin(work, row);
  if (row.repeat !== null) {
    for (const before of await selectOpenOfSeries(work.tx, row)) {
      if (before.publishedAt !== null) await endAnnouncement(work, before);
    }
    await repeatAnnouncement(work, { ...row, publishedAt: work.now });
  }
  return true;
}

/** The same for whoever has just submitted or approved it; what repeats is left to the workers. */
export async function startAtOnce(work: Work, id: string): Promise<void> {
  const row = await lockAnnouncement(work.tx, id);
  if (row === undefined || row.repeat !== null || !isDue(row, work.now)) return;
  await begin(work, row);
}

function isDue({ state, sendAt }: AnnouncementRow, now: Date): boolean {
  return state === 'scheduled' && (sendAt === null || sendAt <= now);
}

async function begin(work: Work, row: AnnouncementRow): Promise<void> {
  const { id, frozenAt, channels } = row;
  // A repetition goes to those who are there on its day.
  if (frozenAt === null) await freezeAudience(work, id);
  await updateAnnouncement(work.tx, id, { state: 'sending', publishedAt: work.now });
  const isRead = channels.every((channel) => channel === 'inbox');
  if (isRead) await updateAnnouncement(work.tx, id, { state: 'sent', finishedAt: work.now });
}
