import type { Tx } from '#bot/db/database.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { saysTheSame } from '#bot/understanding/matching/said-words.ts';
import { readSaid } from '#bot/understanding/understand.ts';
import type { PhrasingEffect, PhrasingTrial } from '#shared/taught-phrasings.ts';
import { findStaffNames } from './find-staff-names.ts';
import { findTitles } from './find-titles.ts';
import { readShelf } from './read-shelf.ts';
import type { TaughtPhrasingRow } from './taught-phrasing.table.ts';
import { selectPhrasings } from './taught-phrasing-store.ts';
import { readTaughtWords } from './taught-words.ts';
import type { Shelf } from './tutorial-shelf.ts';

/** What a commune teaches at most; with more, two phrasings of different tutorials soon stand in each other's way. */
export const taughtMax = 500;

/** Words that may be taught, with all that is needed to say what they would change. */
export type ReadyTrial = {
  kind: 'ready';
  shelf: Shelf;
  words: string;
  key: string;
  tutorialId: string;
};

/**
 * Whether words can be taught, before anything is saved or measured. They must be masked. `id`: of the phrasing that
 * they are or shall be, which is not in its own way. Throws `tutorial/unknown`.
 */
export async function readTrial(
  tx: Tx,
  areaId: string,
  { id, words: masked, tutorialId }: PhrasingTrial,
): Promise<ReadyTrial | Exclude<PhrasingEffect, { kind: 'measured' }>> {
  const shelf = await readShelf(tx);
  const read = readTaughtWords(masked, { shelf, names: await findStaffNames(tx) });
  if (read.kind === 'not-accepted') return read;
  if (shelf.find(tutorialId) === undefined) throw new AppError('tutorial/unknown');
  const all = await selectPhrasings(tx, areaId, taughtMax);
  const others = all.filter((one) => one.id !== id);
  const same = findSame(read.words, others);
  if (same !== undefined) {
    const titles = await findTitles(tx, [same.tutorialId]);
    const title = titles.get(same.tutorialId) ?? same.tutorialId;
    const isSameTutorial = same.tutorialId === tutorialId;
    return { kind: 'taken', words: same.words, title, isSameTutorial };
  }
  if (others.length >= taughtMax) return { kind: 'not-accepted', reason: 'full' };
  return { kind: 'ready', shelf, words: read.words, key: read.key, tutorialId };
}

/** What somebody who asks in these words may as well have meant. */
function findSame(
  words: string,
  others: readonly TaughtPhrasingRow[],
): TaughtPhrasingRow | undefined {
  const said = readSaid(words);
  return others.find((other) => saysTheSame(said, readSaid(other.words)));
}
