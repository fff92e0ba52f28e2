import { randomInt } from 'node:crypto';
import { getArea } from '#bot/areas/get-area.ts';
import { type AuditActor, recordAudit } from '#bot/audit/record-audit.ts';
import type { Work } from '#bot/db/work.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { readShelf } from '#bot/tutorials/read-shelf.ts';
import type { NewPoster } from '#shared/posters.ts';
import type { Poster } from './poster.table.ts';
import { insertPoster, selectPosterAt } from './poster-store.ts';

const letters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/**
 * The poster of a village or of a tutorial at some place, made now where there is none: printed again it keeps its code. Throws
 * `not-found` outside the area and for a village that is no more, `tutorial/unknown` for what nobody reads.
 */
export async function keepPoster(
  work: Work,
  within: { path: string },
  { areaId, tutorialId }: NewPoster,
  officerId: string | null,
): Promise<Poster> {
  const area = await getArea(work.tx, areaId);
  const isInside = area.path === within.path || area.path.startsWith(`${within.path}.`);
  if (!isInside || area.validTo !== null) throw new AppError('not-found', { facts: { areaId } });
  const title = tutorialId === null ? undefined : await titleOf(work, tutorialId);
  const place = { areaId, tutorialId };
  const made = await insertPoster(work.tx, {
    ...place,
    id: work.newId(),
    code: Array.from({ length: 8 }, () => letters[randomInt(letters.length)]).join(''),
    kind: tutorialId === null ? 'village' : 'tutorial',
    createdBy: officerId,
    createdAt: work.now,
  });
  if (made === undefined) {
    const known = await selectPosterAt(work.tx, place);
    if (known === undefined) throw new Error('a poster was there and is gone');
    return known;
  }
  const by: AuditActor = officerId === null ? null : { officerId };
  const subjectName = title === undefined ? area.name : `${title} (${area.name})`;
  await recordAudit(work, { areaId, by, act: 'poster.made', subjectId: made.id, subjectName });
  return made;
}

async function titleOf(work: Work, tutorialId: string): Promise<string> {
  const tutorial = (await readShelf(work.tx)).find(tutorialId);
  if (tutorial === undefined) throw new AppError('tutorial/unknown');
  return tutorial.title;
}
