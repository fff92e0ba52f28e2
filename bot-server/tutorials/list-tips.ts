import type { Tx } from '#bot/db/database.ts';
import { AppError } from '#bot/lib/app-error.ts';
import type { Tip } from '#shared/tips.ts';
import { readShelf } from './read-shelf.ts';
import { likenessToSolved } from './solved-likeness.ts';
import {
  selectQuestions,
  selectTips,
  selectTipsOfTutorial,
  type TipInVillage,
} from './tip-store.ts';

const tipsOfTutorialMax = 60;
const similarMax = 3;
/** As many as are compared with what somebody types, letter by letter, without being felt. */
const comparedMax = 500;

/** A tip as everybody in the commune reads it. */
export function describeTip(tip: TipInVillage): Tip {
  const { id, text, question, tutorialId, step, villageName, publishedAt } = tip;
  return {
    id,
    text,
    question,
    tutorialId,
    step,
    villageName,
    publishedAt: publishedAt.toISOString(),
  };
}

/** Tips of the reader's commune for a tutorial, in the order of its steps, at most 60. Throws `not-found` for no tutorial. */
export async function listTipsOfTutorial(tx: Tx, tutorialId: string): Promise<Tip[]> {
  const shelf = await readShelf(tx);
  if (shelf.find(tutorialId) === undefined) throw new AppError('not-found');
  return (await selectTipsOfTutorial(tx, tutorialId, tipsOfTutorialMax)).map(describeTip);
}

/**
 * Tips of the reader's commune that answered a question like this one: at most three, the likest first, of the 500 latest;
 * none where nothing is like it.
 */
export async function listSimilarTips(tx: Tx, text: string, max = similarMax): Promise<Tip[]> {
  const likenessTo = likenessToSolved(text, await readShelf(tx));
  const likest = (await selectQuestions(tx, comparedMax))
    .map(({ id, question }) => ({ id, likeness: likenessTo(question) }))
    .filter(({ likeness }) => likeness > 0)
    .sort((one, other) => other.likeness - one.likeness)
    .slice(0, max)
    .map(({ id }) => id);
  const found = new Map((await selectTips(tx, likest)).map((tip) => [tip.id, describeTip(tip)]));
  return likest.flatMap((id) => found.get(id) ?? []);
}

/** The tip of the reader's commune that answered a question like this one best. */
export async function findSolved(tx: Tx, text: string): Promise<Tip | undefined> {
  const [likest] = await listSimilarTips(tx, text, 1);
  return likest;
}
