import type { Area } from '#bot/areas/area.table.ts';
import { getArea } from '#bot/areas/get-area.ts';
import type { Tx } from '#bot/db/database.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { selectForDesk } from './announcement-desk-store.ts';
import type { Announcer } from './announcer.ts';

export type AnnouncedWords = {
  title: string;
  body: string;
  event: { startsAt: Date; endsAt: Date | null; place: string } | null;
  speaker: Area;
  /** Not approved yet: it may still change. */
  isDraft: boolean;
};

/** What an announcement says, for paper. Throws `not-found` outside the announcer's area. */
export async function readAnnouncedWords(
  tx: Tx,
  announcer: Announcer,
  id: string,
): Promise<AnnouncedWords> {
  const [row] = await selectForDesk(tx, announcer.area.path, { id });
  if (row === undefined) throw new AppError('not-found', { facts: { announcementId: id } });
  const { title, body, eventStartsAt: startsAt, eventEndsAt: endsAt, eventPlace } = row;
  return {
    title,
    body,
    event: startsAt && { startsAt, endsAt, place: eventPlace ?? '' },
    speaker: await getArea(tx, row.areaId),
    isDraft: row.frozenAt === null,
  };
}
