import { listAreasWithin } from '#bot/areas/list-areas-within.ts';
import type { Work } from '#bot/db/work.ts';
import { AppError } from '#bot/lib/app-error.ts';
import type { AnnouncementDraft } from '#shared/announcing.ts';
import {
  insertAnnouncement,
  lockAnnouncement,
  replaceAreas,
  selectAreaIds,
  updateAnnouncement,
} from './announcement-store.ts';
import { type Announcer, authorOf } from './announcer.ts';
import { columnsOf, draftOf, saysTheSame } from './draft-of.ts';
import { holdAnnouncement, refuseUnseen } from './hold-announcement.ts';

/**
 * Keeps what was written so far under an id of the device; nothing is checked but that its areas are the announcer's own, and
 * nothing is sent. The same draft twice is kept once. Whoever changes it is its author from then on, so that its second person is
 * somebody else. Throws `announcement/changed-elsewhere` where another version was kept since `revision`, `announcement/not-now`
 * once it was submitted, `area/village-unknown`. The words must be masked already.
 */
export async function keepDraft(
  work: Work,
  announcer: Announcer,
  id: string,
  draft: AnnouncementDraft,
): Promise<void> {
  const { tx } = work;
  await refuseForeignAreas(work, announcer, draft);
  if (draft.revision === null && (await begin(work, announcer, id, draft))) return;
  const row = await lockAnnouncement(tx, id);
  // Somebody else's, whom we do not see.
  if (row === undefined) throw new AppError('announcement/changed-elsewhere');
  const kept = draftOf(row, await selectAreaIds(tx, id));
  if (saysTheSame(kept, draft) && row.areaId === announcer.area.id) return;
  await holdAnnouncement(work, announcer, id, 'change');
  refuseUnseen(row, draft.revision);
  await updateAnnouncement(tx, id, {
    ...columnsOf(draft),
    ...authorOf(announcer),
    revision: row.revision + 1,
  });
  await replaceAreas(tx, id, draft);
}

async function begin(
  work: Work,
  announcer: Announcer,
  id: string,
  draft: AnnouncementDraft,
): Promise<boolean> {
  const isNew = await insertAnnouncement(work.tx, {
    id,
    areaId: announcer.area.id,
    state: 'draft',
    ...columnsOf(draft),
    ...authorOf(announcer),
    createdAt: work.now,
    idempotencyKey: id,
  });
  if (isNew) await replaceAreas(work.tx, id, draft);
  return isNew;
}

async function refuseForeignAreas(
  work: Work,
  { area }: Announcer,
  { areaIds, excludedAreaIds }: AnnouncementDraft,
): Promise<void> {
  const named = [...new Set([...areaIds, ...excludedAreaIds])];
  const own = new Set((await listAreasWithin(work.tx, area, named)).map(({ id }) => id));
  if (!named.every((id) => own.has(id))) throw new AppError('area/village-unknown');
}
