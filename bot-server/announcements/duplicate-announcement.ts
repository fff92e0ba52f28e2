import type { Area } from '#bot/areas/area.table.ts';
import { listAreasWithin } from '#bot/areas/list-areas-within.ts';
import type { Work } from '#bot/db/work.ts';
import { copyFiles } from './announcement-file-store.ts';
import { insertAnnouncement, replaceAreas, selectAreaIds } from './announcement-store.ts';
import { type Announcer, authorOf } from './announcer.ts';
import { columnsOf, draftOf } from './draft-of.ts';
import { holdAnnouncement } from './hold-announcement.ts';

/**
 * Makes a new draft of the announcer's own, under an id of the device, with the words, areas and files of another; days and hours that
 * are over are left open. A second time changes nothing. Throws what `holdAnnouncement` throws.
 */
export async function duplicateAnnouncement(
  work: Work,
  announcer: Announcer,
  id: string,
  newId: string,
): Promise<void> {
  const row = await holdAnnouncement(work, announcer, id, 'duplicate');
  if (row === undefined) return;
  const { tx, now } = work;
  const isAhead = (at: Date | null) => at !== null && at > now;
  const areas = await selectAreaIds(tx, id);
  const draft = draftOf(row, areas);
  const { area } = announcer;
  const isNew = await insertAnnouncement(tx, {
    ...columnsOf({
      ...draft,
      lastDay: isAhead(row.expiresAt) ? draft.lastDay : null,
      event: isAhead(row.eventEndsAt ?? row.eventStartsAt) ? draft.event : null,
      sendAt: null,
      repeat: null,
      isUrgent: false,
      urgentReason: null,
    }),
    id: newId,
    areaId: area.id,
    state: 'draft',
    ...authorOf(announcer),
    createdAt: now,
    idempotencyKey: newId,
  });
  if (!isNew) return;
  const known = await listAreasWithin(tx, area, [...areas.areaIds, ...areas.excludedAreaIds]);
  const idsOf = (wanted: (one: Area) => boolean) => known.filter(wanted).map(({ id: one }) => one);
  const { areaIds, excludedAreaIds } = areas;
  await replaceAreas(tx, newId, {
    areaIds: idsOf((one) => areaIds.includes(one.id) && one.validTo === null),
    // One that went into another is asked about before the copy leaves.
    excludedAreaIds: idsOf(
      (one) =>
        excludedAreaIds.includes(one.id) && (one.validTo === null || one.mergedInto !== null),
    ),
  });
  await copyFiles(tx, row, newId);
}
