import type { Tx } from '#bot/db/database.ts';
import { likenessOf, readQuestion } from '#bot/tutorials/question-likeness.ts';
import type { HelpRequest } from './help-request.table.ts';
import { selectRequestsOfTeam } from './help-request-store.ts';

export type AlikeRequest = Pick<HelpRequest, 'id' | 'code' | 'question'>;

const alikeMax = 3;
/** Candidates; a team with more open at once has other worries. */
const openMax = 100;
/** Twice the common words over all words: what merely touches the same topic stays below. */
const likenessMin = 0.6;

/**
 * For each of a team's requests the other unfinished ones that ask for much the same, likeliest first, at most three; none for
 * a request that is finished or is answered together with another already.
 */
export async function findAlike(
  tx: Tx,
  teamId: string,
): Promise<(asked: Pick<HelpRequest, 'id' | 'question'>) => AlikeRequest[]> {
  const filter = {
    states: ['open' as const, 'claimed' as const, 'answered' as const],
    oldestFirst: true,
  };
  const open = await selectRequestsOfTeam(tx, teamId, filter, openMax);
  const read = open.map((request) => ({ request, words: readQuestion(request.question) }));
  return ({ id, question }) => {
    const words = readQuestion(question);
    return read
      .filter(({ request }) => request.id !== id)
      .map(({ request, words: others }) => ({ request, likeness: likenessOf(words, others) }))
      .filter(({ likeness }) => likeness >= likenessMin)
      .toSorted((one, other) => other.likeness - one.likeness)
      .slice(0, alikeMax)
      .map(({ request: { id, code, question } }) => ({ id, code, question }));
  };
}

/** Codes of those that a new request is much like, for its post. */
export async function findAlikeCodes(
  tx: Tx,
  asked: Pick<HelpRequest, 'id' | 'question' | 'teamId'>,
): Promise<string[]> {
  return (await findAlike(tx, asked.teamId))(asked).map(({ code }) => code);
}
