import type { Tx } from '#bot/db/database.ts';
import { AppError } from '#bot/lib/app-error.ts';
import type { CannedAnswer } from '#shared/canned-answers.ts';
import {
  type CannedAnswerInArea,
  selectCannedAnswers,
  selectPictureIds,
} from './canned-answer-store.ts';

/** What a team may answer with: its own and those of the areas above it, by title; its own goes before another of the same name. */
export async function listCannedAnswers(tx: Tx, areaId: string): Promise<CannedAnswer[]> {
  const nearest = new Map<string, CannedAnswerInArea>();
  for (const answer of await selectCannedAnswers(tx, areaId)) {
    const other = nearest.get(answer.shortName);
    if (other === undefined || rank(answer) > rank(other)) nearest.set(answer.shortName, answer);
  }
  return describe(
    tx,
    [...nearest.values()].sort((one, other) => one.title.localeCompare(other.title, 'vi')),
  );
}

/** The one that is typed as `mẫu <shortName>` in a village's group; its own goes before the commune's. */
export async function findCannedAnswer(
  tx: Tx,
  areaId: string,
  shortName: string,
): Promise<CannedAnswer | undefined> {
  const found = await selectCannedAnswers(tx, areaId, shortName.trim().toLowerCase());
  const [nearest] = found.sort((one, other) => rank(other) - rank(one));
  return nearest && (await describe(tx, [nearest]))[0];
}

/** Those that an area itself keeps, by title: what its leader or officers edit. */
export async function listOwnCannedAnswers(tx: Tx, areaId: string): Promise<CannedAnswer[]> {
  const own = (await selectCannedAnswers(tx, areaId)).filter((answer) => answer.areaId === areaId);
  return describe(tx, own);
}

/** One that an area keeps itself; throws `not-found` for every other and for a retired one. */
export async function getOwnCannedAnswer(
  tx: Tx,
  areaId: string,
  id: string,
): Promise<CannedAnswer> {
  const found = (await listOwnCannedAnswers(tx, areaId)).find((answer) => answer.id === id);
  if (found === undefined) throw new AppError('not-found');
  return found;
}

const rank = ({ level }: CannedAnswerInArea) => ['province', 'commune', 'village'].indexOf(level);

async function describe(tx: Tx, answers: CannedAnswerInArea[]): Promise<CannedAnswer[]> {
  const pictures = await selectPictureIds(
    tx,
    answers.map(({ id }) => id),
  );
  return answers.map(({ id, shortName, title, text, tutorialId, level, updatedAt }) => ({
    id,
    shortName,
    title,
    text,
    tutorialId,
    isOfCommune: level !== 'village',
    pictureIds: pictures.filter(({ cannedAnswerId }) => cannedAnswerId === id).map((one) => one.id),
    updatedAt: updatedAt.toISOString(),
  }));
}
