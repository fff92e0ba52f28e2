import type { Work } from '#bot/db/work.ts';
import type { AnnouncementRow } from './announcement.table.ts';
import {
  copyAreas,
  insertAnnouncement,
  selectAnnouncement,
  updateAnnouncement,
} from './announcement-store.ts';
import { isOverAt } from './end-of.ts';
import { nextOccurrence } from './repeat-rules.ts';

/**
 * Makes the next time of what repeats, once: the approved text for the same areas, whose people are looked up on its day. None after
 * its last day, nor once it has expired or its event is over.
 */
export async function repeatAnnouncement(work: Work, row: AnnouncementRow): Promise<void> {
  const first = row.repeats === null ? row : await selectAnnouncement(work.tx, row.repeats);
  const firstAt = first?.sendAt ?? first?.publishedAt ?? null;
  if (first === undefined || firstAt === null || row.repeat === null) return;
  const sendAt = nextOccurrence(firstAt, row.repeat, work.now);
  if (sendAt === undefined || isOverAt(row, sendAt)) return;
  const id = work.newId();
  const isNew = await insertAnnouncement(work.tx, {
    ...row,
    id,
    repeats: first.id,
    state: 'draft',
    sendAt,
    createdAt: work.now,
    frozenAt: null,
    publishedAt: null,
    finishedAt: null,
    idempotencyKey: `${first.id} ${sendAt.toISOString()}`,
  });
  if (!isNew) return;
  await copyAreas(work.tx, first.id, id);
  await updateAnnouncement(work.tx, id, { state: 'scheduled' });
}
