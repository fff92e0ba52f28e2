import type { Tx } from '#bot/db/database.ts';
import type { ReopenPolicy } from '#shared/clocks.ts';
import { selectNearestReopening } from './clock-rule-store.ts';
import { defaultReopening } from './default-clock-rules.ts';

/** How a finished request is taken up again in an area: by the rule of the nearest area upwards, otherwise by ours. */
export async function findReopenPolicy(tx: Tx, areaId: string): Promise<ReopenPolicy> {
  const row = await selectNearestReopening(tx, areaId);
  if (row === undefined) return defaultReopening;
  const { mode, withinDays, keepsHelper } = row;
  return { mode, withinDays, keepsHelper };
}
