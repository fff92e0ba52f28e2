import { recordAudit } from '#bot/audit/record-audit.ts';
import type { Work } from '#bot/db/work.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { dayOf } from '#bot/lib/vietnam-days.ts';
import type { NewTutorial } from '#shared/tutorial-keeping.ts';
import type { Tutorial } from '#shared/tutorials.ts';
import { newTutorialId } from './new-tutorial-id.ts';
import { readShelf } from './read-shelf.ts';
import type { Keeper } from './tutorial-keeper.ts';
import { findTutorial } from './tutorial-library.ts';
import {
  insertVersion,
  lockOpenVersion,
  selectIdsLike,
  selectVersion,
  selectVersions,
} from './tutorial-version-store.ts';

/**
 * Opens a draft of a tutorial, with the library's words or those that residents of the commune read now; of an own one that was
 * retired, with its last. Where one is open it stays as it is. Throws `not-found` for a tutorial that there is not.
 */
export async function startTutorialDraft(
  work: Work,
  by: Keeper,
  tutorialId: string,
  { id, from }: { id: string; from: 'library' | 'shown' },
): Promise<void> {
  const { tx } = work;
  if ((await lockOpenVersion(tx, by.areaId, tutorialId)) !== undefined) return;
  const shown = (await readShelf(tx)).find(tutorialId);
  const [last] = await selectVersions(tx, by.areaId, tutorialId);
  const content =
    from === 'library' ? findTutorial(tutorialId) : (shown ?? last?.content ?? undefined);
  if (content === undefined) throw new AppError('not-found');
  await writeDraft(work, by, id, content);
}

/**
 * Opens the first draft of a tutorial of the commune's own, and gives its id, made from the title. The same draft id again is
 * the same tutorial. Throws `tutorial/title-taken` for the twenty-first of one title.
 */
export async function startOwnTutorial(
  work: Work,
  by: Keeper,
  { id, title, topic }: NewTutorial,
): Promise<string> {
  const { tx, now } = work;
  const known = await selectVersion(tx, by.areaId, id);
  if (known !== undefined) return known.tutorialId;
  const shelf = await readShelf(tx);
  const taken = new Set(shelf.tutorials.map((tutorial) => tutorial.id));
  const slug = newTutorialId(title, new Set());
  for (const used of await selectIdsLike(tx, by.areaId, slug)) taken.add(used);
  const tutorialId = newTutorialId(title, taken);
  const isWritten = await writeDraft(work, by, id, {
    id: tutorialId,
    topic,
    title,
    audience: '',
    prerequisites: [],
    documents: [],
    inPerson: null,
    steps: [{ text: '', worked: '', picture: { scene: 'button' } }],
    commonErrors: [],
    safety: '',
    handOff: '',
    related: [],
    lastVerified: dayOf(now),
    confidence: 'high',
  });
  if (isWritten) return tutorialId;
  // Somebody wrote the same id or title at this moment.
  const other = await selectVersion(tx, by.areaId, id);
  if (other === undefined) throw new AppError('tutorial/changed-elsewhere');
  return other.tutorialId;
}

async function writeDraft(work: Work, by: Keeper, id: string, content: Tutorial): Promise<boolean> {
  const isWritten = await insertVersion(work.tx, {
    id,
    areaId: by.areaId,
    tutorialId: content.id,
    state: 'draft',
    content,
    authorId: by.officerId,
    createdAt: work.now,
    changedAt: work.now,
  });
  if (isWritten) {
    await recordAudit(work, {
      areaId: by.areaId,
      by: { officerId: by.officerId },
      act: 'tutorial.draft-started',
      subjectId: content.id,
      subjectName: content.title,
    });
  }
  return isWritten;
}
