import { getArea } from '#bot/areas/get-area.ts';
import { listVillages } from '#bot/areas/list-villages.ts';
import type { Tx } from '#bot/db/database.ts';
import type { QuietHoursList } from '#shared/announcing.ts';
import { defaultQuietHours } from './quiet-hours-rules.ts';
import { selectQuietHoursUnder } from './quiet-hours-store.ts';
import { listQuietHours } from './sending/find-running.ts';

/** When nothing is announced in an area and its villages: what each decided, and what counts there. */
export async function listQuietHoursUnder(
  tx: Tx,
  area: { id: string; path: string },
): Promise<QuietHoursList> {
  const home = await getArea(tx, area.id);
  const villages = await listVillages(tx, area);
  const counting = await listQuietHours(tx, area.path);
  const decided = new Map(
    (await selectQuietHoursUnder(tx, area.path)).map(({ areaId, ...hours }) => [areaId, hours]),
  );
  return {
    areas: [home, ...villages.filter(({ id }) => id !== home.id)].map(({ id, name }) => ({
      areaId: id,
      areaName: name,
      own: decided.get(id) ?? null,
      counts: counting.get(id) ?? defaultQuietHours,
    })),
  };
}
