import type { Tx } from '#bot/db/database.ts';
import { AppError } from '#bot/lib/app-error.ts';
import type { Village } from '#shared/sessions.ts';
import type { Area } from './area.table.ts';
import { selectArea, selectAreaByPath, selectVillagesUnder } from './area-store.ts';
import { matchVillages } from './match-village.ts';

/** Villages of a commune that the words may mean, by old names too; all of them for no words, none where nothing fits. */
export async function findVillages(tx: Tx, communePath: string, text: string): Promise<Village[]> {
  const commune = await selectAreaByPath(tx, communePath);
  const villages = await selectVillagesUnder(tx, communePath);
  const meant = text.trim() === '' ? villages : matchVillages(text, villages);
  return meant.map((village) => describeVillage(village, commune?.name ?? ''));
}

/**
 * A village of the commune in force, as a poster names it; of one that went into another, the other. Throws `not-found` for
 * everything else.
 */
export async function getVillage(tx: Tx, communePath: string, villageId: string): Promise<Village> {
  const commune = await selectAreaByPath(tx, communePath);
  const village = await selectVillageInForce(tx, villageId);
  const isThere = village?.level === 'village' && village.validTo === null;
  if (!isThere || !village.path.startsWith(`${communePath}.`)) throw new AppError('not-found');
  return describeVillage(village, commune?.name ?? '');
}

/** Where a village is today, through every merger since. */
async function selectVillageInForce(tx: Tx, villageId: string): Promise<Area | undefined> {
  const village = await selectArea(tx, villageId);
  const next = village?.mergedInto ?? undefined;
  return next === undefined ? village : selectVillageInForce(tx, next);
}

/** A village as people see it. */
export function describeVillage(village: Area, communeName: string): Village {
  const { id, name, oldNames } = village;
  return { id, name, communeName, oldNames };
}
