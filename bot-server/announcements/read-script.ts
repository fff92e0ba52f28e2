import { getArea } from '#bot/areas/get-area.ts';
import { AppError } from '#bot/lib/app-error.ts';
import type { LoudspeakerScript } from '#shared/announcing.ts';
import { selectForDesk } from './announcement-desk-store.ts';
import { selectAudiences } from './announcement-reading-store.ts';
import { describeAudience } from './announcement-texts.ts';
import type { Announcer } from './announcer.ts';
import { writeScript } from './loudspeaker-script.ts';
import type { Reading } from './read-desk-announcements.ts';

/** An announcement as it stands, to be read over the loudspeakers. Throws `not-found` outside the announcer's area. */
export async function readScript(
  { tx }: Reading,
  announcer: Announcer,
  id: string,
): Promise<LoudspeakerScript> {
  const [row] = await selectForDesk(tx, announcer.area.path, { id });
  if (row === undefined) throw new AppError('not-found', { facts: { announcementId: id } });
  const speaker = await getArea(tx, row.areaId);
  const audience = (await selectAudiences(tx, [id])).get(id);
  const { title, body, eventStartsAt, eventPlace } = row;
  return writeScript({
    title,
    body,
    event: eventStartsAt && { startsAt: eventStartsAt, place: eventPlace ?? '' },
    audience: audience === undefined ? speaker.name : describeAudience(audience),
    speaker,
  });
}
