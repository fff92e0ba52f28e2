import type { Tx } from '#bot/db/database.ts';
import { AppError } from '#bot/lib/app-error.ts';
import type { PhrasingEffect, PhrasingTrial } from '#shared/taught-phrasings.ts';
import { findTitles } from './find-titles.ts';
import { readShelf } from './read-shelf.ts';
import { countPhrasings, selectByWords } from './taught-phrasing-store.ts';
import { readTaughtWords } from './taught-words.ts';
import { taughtMax } from './teach-phrasing.ts';
import type { Shelf } from './tutorial-shelf.ts';

/** Words that may be taught, with all that is needed to say what they would change. */
export type ReadyTrial = { kind: 'ready'; shelf: Shelf; words: string; tutorialId: string };

/**
 * Whether words can be taught, before anything is saved or measured. They must be masked. `id`: of the draft that
 * they stand in already. Throws `tutorial/unknown`.
 */
export async function readTrial(
  tx: Tx,
  areaId: string,
  { id, words: masked, tutorialId }: PhrasingTrial,
): Promise<ReadyTrial | Exclude<PhrasingEffect, { kind: 'measured' }>> {
  const read = readTaughtWords(masked);
  if (read.kind === 'not-accepted') return read;
  const shelf = await readShelf(tx);
  if (shelf.find(tutorialId) === undefined) throw new AppError('tutorial/unknown');
  const standing = await selectByWords(tx, areaId, read.key);
  if (standing !== undefined && standing.id !== id) {
    const titles = await findTitles(tx, [standing.tutorialId]);
    const title = titles.get(standing.tutorialId) ?? standing.tutorialId;
    return { kind: 'taken', title, isSameTutorial: standing.tutorialId === tutorialId };
  }
  if (id === null && (await countPhrasings(tx, areaId)) >= taughtMax) {
    return { kind: 'not-accepted', reason: 'full' };
  }
  return { kind: 'ready', shelf, words: read.words, tutorialId };
}
