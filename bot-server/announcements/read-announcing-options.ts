import { getArea } from '#bot/areas/get-area.ts';
import { listVillages } from '#bot/areas/list-villages.ts';
import type { Tx } from '#bot/db/database.ts';
import { readShelf } from '#bot/tutorials/read-shelf.ts';
import type { AnnouncingOptions } from '#shared/announcing.ts';
import type { Announcer } from './announcer.ts';
import { findChannels } from './find-channels.ts';

/** What the announcer may write to and through, as things are now. */
export async function readAnnouncingOptions(
  tx: Tx,
  { area, role }: Announcer,
): Promise<AnnouncingOptions> {
  const home = await getArea(tx, area.id);
  const villages = await listVillages(tx, area);
  const { hindrances, templates } = await findChannels(tx, area, role === 'leader');
  const others = villages.filter(({ id }) => id !== home.id);
  return {
    areas: [home, ...others].map(({ id, name, level }) => ({
      id,
      name,
      level: level === 'village' ? 'village' : 'commune',
    })),
    channels: [...hindrances].map(([channel, hindrance]) => ({ channel, hindrance })),
    templates,
    tutorials: (await readShelf(tx)).tutorials.map(({ id, title }) => ({ id, title })),
    needsSecondPerson: role !== 'leader',
  };
}
