import { recordAudit } from '#bot/audit/record-audit.ts';
import type { Work } from '#bot/db/work.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { dayOf } from '#bot/lib/vietnam-days.ts';
import type { VillageChange } from '#shared/keeping.ts';
import type { Area } from './area.table.ts';
import { insertArea, lockArea, selectArea, selectVillagesOf, updateArea } from './area-store.ts';
import { findNamesake, nextVillageCode } from './village-names.ts';

/**
 * Adds a village to a commune under an id that the device made, or changes what the one that has it is called. The same again
 * changes nothing. Throws `area/name-taken` where another village of the commune is or was called so, `not-found` for an id that
 * is not a village in force of this commune. Two at once wait for each other.
 */
export async function keepVillage(
  work: Work,
  commune: Area,
  by: { officerId: string },
  id: string,
  { name, oldNames }: Pick<VillageChange, 'name' | 'oldNames'>,
): Promise<Area> {
  const { tx, now } = work;
  await lockArea(tx, commune.id);
  const before = await selectArea(tx, id);
  if (before !== undefined && !isKept(before, commune)) throw new AppError('not-found');
  const villages = await selectVillagesOf(tx, commune.id);
  const inForce = villages.filter(({ validTo }) => validTo === null);
  if (before?.name !== name && findNamesake(name, inForce, id) !== undefined) {
    throw new AppError('area/name-taken');
  }
  const names = { name, oldNames: [...new Set(oldNames)].filter((old) => old !== name) };
  if (before !== undefined) {
    await updateArea(tx, id, names);
    const { name: nameBefore, oldNames: oldNamesBefore } = before;
    await recordAudit(work, {
      areaId: id,
      by,
      act: 'village.changed',
      subjectId: id,
      subjectName: nameBefore,
      before: { name: nameBefore, oldNames: oldNamesBefore },
      after: names,
    });
    return { ...before, ...names };
  }
  const code = nextVillageCode(commune.code, new Set(villages.map((village) => village.code)));
  const village: Area = {
    id,
    code,
    ...names,
    level: 'village',
    parentId: commune.id,
    path: `${commune.path}.${code}`,
    validFrom: dayOf(now),
    validTo: null,
    mergedInto: null,
  };
  await insertArea(tx, village);
  await recordAudit(work, {
    areaId: id,
    by,
    act: 'village.added',
    subjectId: id,
    subjectName: name,
    after: { name, oldNames: names.oldNames },
  });
  return village;
}

/** A village in force of the commune; throws `not-found` for everything else. */
export async function getKeptVillage(
  work: Pick<Work, 'tx'>,
  commune: Pick<Area, 'id'>,
  id: string,
): Promise<Area> {
  const village = await selectArea(work.tx, id);
  if (village === undefined || !isKept(village, commune)) throw new AppError('not-found');
  return village;
}

function isKept(village: Area, commune: Pick<Area, 'id'>): boolean {
  return village.level === 'village' && village.parentId === commune.id && village.validTo === null;
}
