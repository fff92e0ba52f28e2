import type { Tx } from '#bot/db/database.ts';
import { type PosterSettings, targetLink } from './poster-rules.ts';
import { countOneScan } from './poster-store.ts';

/**
 * Where the poster with this code leads, and one more scan of it today unless `isCounted` is false; `undefined` for a code that is
 * none. Nothing is kept of who scanned it.
 */
export async function countScan(
  tx: Tx,
  settings: PosterSettings,
  { code, at, isCounted }: { code: string; at: Date; isCounted: boolean },
): Promise<string | undefined> {
  const scanned = await countOneScan(tx, code, at, isCounted);
  if (scanned === undefined) return undefined;
  const { areaId, isVillage, tutorialId, oaId } = scanned;
  return targetLink(settings, { villageId: isVillage ? areaId : null, tutorialId, oaId });
}
