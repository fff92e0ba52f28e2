import type { Tx } from '#bot/db/database.ts';
import type { Work } from '#bot/db/work.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { dayOf } from '#bot/lib/vietnam-days.ts';
import { contentOf, type TutorialContent } from '#shared/tutorial-content.ts';
import type {
  KeptTutorialDetail,
  OpenTutorialVersion,
  TutorialDifference,
} from '#shared/tutorial-keeping.ts';
import { diffTutorials } from './diff-tutorials.ts';
import { findOfficerNames } from './find-officer-names.ts';
import { findTutorialFeedback } from './find-tutorial-feedback.ts';
import { isOpen, type OpenVersion, originOf } from './list-kept-tutorials.ts';
import { readShelf } from './read-shelf.ts';
import { isCheckDue } from './tutorial-check-rules.ts';
import { selectChecks } from './tutorial-check-store.ts';
import type { Keeper } from './tutorial-keeper.ts';
import { findTutorial } from './tutorial-library.ts';
import { selectVersion, selectVersions } from './tutorial-version-store.ts';

/** A tutorial with its versions as the commune's staff see it; throws `not-found`. */
export async function readKeptTutorial(
  { tx, now }: Pick<Work, 'tx' | 'now'>,
  by: Keeper,
  { path, tutorialId }: { path: string; tutorialId: string },
): Promise<KeptTutorialDetail> {
  const versions = await selectVersions(tx, by.areaId, tutorialId);
  const shown = (await readShelf(tx)).find(tutorialId) ?? null;
  if (shown === null && versions.length === 0) throw new AppError('not-found');
  const check = (await selectChecks(tx, by.areaId)).find((one) => one.tutorialId === tutorialId);
  const feedback = await findTutorialFeedback(tx, path, now, tutorialId);
  const nameOf = await findOfficerNames(
    tx,
    versions.flatMap(({ authorId, reviewerId }) => [authorId, reviewerId]),
  );
  const open = versions.find(isOpen);
  const isOwnCheck = check !== undefined && shown?.lastVerified === dayOf(check.checkedAt);
  const isTakenOn = check !== undefined || versions.some(({ state }) => state === 'published');
  return {
    id: tutorialId,
    origin: originOf(tutorialId, versions),
    shown,
    isInLibrary: findTutorial(tutorialId) !== undefined,
    open: open ? describeOpen(open, by, nameOf) : null,
    versions: versions.map((version) => ({
      id: version.id,
      number: version.number,
      state: version.state,
      authorName: nameOf(version.authorId),
      reviewerName: version.reviewerId === null ? null : nameOf(version.reviewerId),
      changedAt: version.changedAt.toISOString(),
      publishedAt: version.publishedAt?.toISOString() ?? null,
      retiredAt: version.retiredAt?.toISOString() ?? null,
    })),
    lastVerified: shown && {
      day: shown.lastVerified,
      byName: isOwnCheck ? check.byName : null,
    },
    isCheckDue: shown !== null && isTakenOn && isCheckDue(shown.lastVerified, now),
    ...feedback(tutorialId),
  };
}

/** What changed between two versions of a tutorial, or from the library's wording; throws `not-found`. */
export async function readTutorialDifference(
  tx: Tx,
  areaId: string,
  tutorialId: string,
  { from, to }: { from: string; to: string },
): Promise<TutorialDifference> {
  const read = async (version: string): Promise<TutorialContent> => {
    const found =
      version === 'library'
        ? findTutorial(tutorialId)
        : (await selectVersion(tx, areaId, version))?.content;
    if (found?.id !== tutorialId) throw new AppError('not-found');
    return contentOf(found);
  };
  return diffTutorials(await read(from), await read(to));
}

function describeOpen(
  open: OpenVersion,
  by: Keeper,
  nameOf: (id: string) => string,
): OpenTutorialVersion {
  const { id, number, state, revision, content, remark } = open;
  return {
    id,
    number,
    state,
    revision,
    content: contentOf(content),
    authorName: nameOf(open.authorId),
    isMine: open.authorId === by.officerId,
    remark,
    changedAt: open.changedAt.toISOString(),
  };
}
