import { isDeepStrictEqual } from 'node:util';
import { recordAudit } from '#bot/audit/record-audit.ts';
import type { Work } from '#bot/db/work.ts';
import { AppError } from '#bot/lib/app-error.ts';
import type { TutorialContent } from '#shared/tutorial-content.ts';
import type { Tutorial } from '#shared/tutorials.ts';
import type { Keeper } from './tutorial-keeper.ts';
import { hasAllPictures } from './tutorial-picture-store.ts';
import { pictureUnknownText } from './tutorial-texts.ts';
import type { TutorialVersion } from './tutorial-version.table.ts';
import { checkDraft } from './tutorial-version-rules.ts';
import { deleteVersion, lockOpenVersion, updateVersion } from './tutorial-version-store.ts';

/**
 * Writes on the open draft; whoever writes becomes its author. The same words again change nothing, whatever the revision.
 * The words must be masked. Throws `tutorial/changed-elsewhere` where somebody wrote in between, `tutorial/moved-on` where it
 * was sent to review, `tutorial/not-ready` for a picture that is not the commune's, `not-found` without a draft.
 */
export async function saveTutorialDraft(
  work: Work,
  by: Keeper,
  tutorialId: string,
  { revision, ...content }: TutorialContent & { revision: number },
): Promise<void> {
  const draft = await lockDraft(work, by, tutorialId);
  const { id, lastVerified, confidence } = draft.content;
  const written = withoutGaps({ id, lastVerified, confidence, ...content });
  if (isDeepStrictEqual(withoutGaps(draft.content), written)) return;
  checkDraft(draft, revision);
  const photoIds = written.steps.flatMap(({ picture }) => picture.photoId ?? []);
  if (!(await hasAllPictures(work.tx, by.areaId, photoIds))) {
    throw new AppError('tutorial/not-ready', {
      fields: [{ field: 'steps', message: pictureUnknownText }],
    });
  }
  await updateVersion(work.tx, draft.id, {
    content: written,
    authorId: by.officerId,
    revision: draft.revision + 1,
    changedAt: work.now,
  });
  await recordAudit(work, {
    areaId: by.areaId,
    by: { officerId: by.officerId },
    act: 'tutorial.draft-saved',
    subjectId: tutorialId,
    subjectName: content.title,
    before: valuesOf(draft.content),
    after: valuesOf(written),
  });
}

/** Throws away what was not published yet. A second time changes nothing. Throws `tutorial/moved-on` while it is reviewed. */
export async function dropTutorialDraft(work: Work, by: Keeper, tutorialId: string): Promise<void> {
  const draft = await lockOpenVersion(work.tx, by.areaId, tutorialId);
  if (draft === undefined) return;
  checkDraft(draft, draft.revision);
  await deleteVersion(work.tx, draft.id);
  await recordAudit(work, {
    areaId: by.areaId,
    by: { officerId: by.officerId },
    act: 'tutorial.draft-dropped',
    subjectId: tutorialId,
    subjectName: draft.content.title,
  });
}

async function lockDraft({ tx }: Work, by: Keeper, tutorialId: string): Promise<TutorialVersion> {
  const draft = await lockOpenVersion(tx, by.areaId, tutorialId);
  if (draft === undefined) throw new AppError('not-found');
  return draft;
}

/** As it comes back from the database: what is not there is left out. */
function withoutGaps(content: Tutorial): Tutorial {
  return JSON.parse(JSON.stringify(content)) as Tutorial;
}

/** What the log says of a text: the title and how much there is; the words themselves stay with the versions. */
function valuesOf({ title, topic, steps, commonErrors, documents, ...rest }: Tutorial) {
  return {
    title,
    topic,
    steps: steps.length,
    commonErrors: commonErrors.length,
    documents: documents.length,
    letters: JSON.stringify([steps, commonErrors, documents, rest]).length,
  };
}
