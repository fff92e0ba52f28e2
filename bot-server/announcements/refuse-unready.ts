import type { Work } from '#bot/db/work.ts';
import { AppError } from '#bot/lib/app-error.ts';
import type { AnnouncementRow } from './announcement.table.ts';
import { findHindrances } from './find-hindrances.ts';
import { findSurroundings } from './find-surroundings.ts';

/** Throws `announcement/not-ready` with everything for which it cannot leave as things are; else says whether it needs a second person. */
export async function refuseUnready(
  work: Work,
  home: { id: string; path: string },
  row: AnnouncementRow,
): Promise<{ needsSecondPerson: boolean }> {
  const surroundings = await findSurroundings(work, home, row);
  const fields = findHindrances(row, surroundings);
  if (fields.length > 0) throw new AppError('announcement/not-ready', { fields });
  return surroundings;
}
