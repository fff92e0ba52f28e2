import type { Area } from '#bot/areas/area.table.ts';
import { listVillages } from '#bot/areas/list-villages.ts';
import type { Tx } from '#bot/db/database.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { dayOf } from '#bot/lib/vietnam-days.ts';
import { findTitles } from '#bot/tutorials/find-titles.ts';
import { readShelf } from '#bot/tutorials/read-shelf.ts';
import type { DeskPoster, PosterDesk } from '#shared/posters.ts';
import { areScansCounted, type PosterSettings } from './poster-rules.ts';
import { selectPosters, selectScansSince, sumScans } from './poster-store.ts';

const daysShown = 14;
const dayMs = 24 * 3_600_000;

/** All posters of the commune with their scans, and what further ones may be made of. */
export async function readPosterDesk(
  tx: Tx,
  settings: PosterSettings,
  commune: Area,
  now: Date,
): Promise<PosterDesk> {
  const villages = await listVillages(tx, commune);
  const { tutorials } = await readShelf(tx);
  return {
    places: [commune, ...villages].map(({ id, name, level }) => ({
      areaId: id,
      name,
      isVillage: level === 'village',
    })),
    tutorials: tutorials.map(({ id, title }) => ({ id, title })),
    posters: await listPosters(tx, now),
    areScansCounted: areScansCounted(settings),
  };
}

/** One of them; throws `not-found`. */
export async function readPoster(tx: Tx, id: string, now: Date): Promise<DeskPoster> {
  const found = (await listPosters(tx, now)).find((poster) => poster.id === id);
  if (found === undefined) throw new AppError('not-found', { facts: { posterId: id } });
  return found;
}

async function listPosters(tx: Tx, now: Date): Promise<DeskPoster[]> {
  const rows = await selectPosters(tx);
  const days = Array.from({ length: daysShown }, (_, at) =>
    dayOf(new Date(now.getTime() - (daysShown - 1 - at) * dayMs)),
  );
  const recent = await selectScansSince(tx, days[0] ?? dayOf(now));
  const scansOn = new Map(recent.map(({ posterId, day, scans }) => [`${posterId} ${day}`, scans]));
  const sums = new Map((await sumScans(tx)).map(({ posterId, scans }) => [posterId, scans]));
  const titles = await findTitles(
    tx,
    rows.map(({ poster }) => poster.tutorialId),
  );
  return rows.map(({ poster, areaName }) => ({
    id: poster.id,
    code: poster.code,
    areaId: poster.areaId,
    areaName,
    tutorialId: poster.tutorialId,
    tutorialTitle: poster.tutorialId && (titles.get(poster.tutorialId) ?? poster.tutorialId),
    createdAt: poster.createdAt.toISOString(),
    scans: sums.get(poster.id) ?? 0,
    days: days.map((day) => ({ day, scans: scansOn.get(`${poster.id} ${day}`) ?? 0 })),
  }));
}
