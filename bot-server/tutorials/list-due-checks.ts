import type { Tx } from '#bot/db/database.ts';
import { readShelf } from './read-shelf.ts';
import { isCheckDue } from './tutorial-check-rules.ts';
import { selectTakenOn } from './tutorial-check-store.ts';

export type DueCheck = { tutorialId: string; title: string; lastVerified: string };

/**
 * Tutorials that the commune at `areaPath` wrote, or once found right, and has not looked at for 90 days; the longest
 * forgotten first. To be asked with the commune's own eyes.
 */
export async function listDueChecks(tx: Tx, areaPath: string, now: Date): Promise<DueCheck[]> {
  const takenOn = await selectTakenOn(tx, areaPath);
  if (takenOn.length === 0) return [];
  const shelf = await readShelf(tx);
  return takenOn
    .flatMap((id) => shelf.find(id) ?? [])
    .filter(({ lastVerified }) => isCheckDue(lastVerified, now))
    .map(({ id, title, lastVerified }) => ({ tutorialId: id, title, lastVerified }))
    .sort((one, other) => one.lastVerified.localeCompare(other.lastVerified));
}
