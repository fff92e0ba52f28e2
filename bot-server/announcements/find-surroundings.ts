import { listAreasWithin } from '#bot/areas/list-areas-within.ts';
import type { Work } from '#bot/db/work.ts';
import { readShelf } from '#bot/tutorials/read-shelf.ts';
import type { AnnouncementRow } from './announcement.table.ts';
import { selectAreaIds, selectMergedExclusions } from './announcement-store.ts';
import { needsSecondPerson } from './approval-rules.ts';
import { findChannels } from './find-channels.ts';
import type { Surroundings } from './find-hindrances.ts';

/** Where an announcement speaks: its area as it is now. */
type Home = { id: string; path: string };

/** What an announcement is judged by, as things are now. */
export async function findSurroundings(
  { tx, now }: Pick<Work, 'tx' | 'now'>,
  home: Home,
  row: AnnouncementRow,
): Promise<Surroundings & { needsSecondPerson: boolean }> {
  const { areaIds, excludedAreaIds } = await selectAreaIds(tx, row.id);
  const known = await listAreasWithin(tx, home, [...areaIds, ...excludedAreaIds]);
  const named = (ids: string[]) => known.filter(({ id }) => ids.includes(id));
  const isLeader = row.memberId !== null;
  const { hindrances, templates } = await findChannels(tx, home, isLeader);
  const meant = named(areaIds);
  const leftOut = new Set(excludedAreaIds);
  const withForce = (area: (typeof known)[number]) => ({
    ...area,
    isInForce: area.validTo === null,
  });
  return {
    now,
    author: { isLeader, areaId: row.areaId },
    meant: meant.map(withForce),
    leftOut: named(excludedAreaIds).map(withForce),
    mergedExclusions: await selectMergedExclusions(tx, row.id),
    channelHindrances: hindrances,
    template: templates.find(({ templateId }) => templateId === row.template?.templateId),
    isTutorialKnown:
      row.tutorialId === null || (await readShelf(tx)).find(row.tutorialId) !== undefined,
    needsSecondPerson: needsSecondPerson({
      ...row,
      areas: meant.filter(({ id }) => !leftOut.has(id)),
    }),
  };
}
