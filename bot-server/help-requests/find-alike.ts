import type { Tx } from '#bot/db/database.ts';
import { foldVietnamese } from '#bot/lib/vietnamese-text.ts';
import { likenessOf, type QuestionWords, readQuestion } from '#bot/tutorials/question-likeness.ts';
import { selectOpenQuestions } from './alike-store.ts';
import type { HelpRequest } from './help-request.table.ts';

type Asked = Pick<HelpRequest, 'id' | 'question'>;
type AlikeRequest = Asked & Pick<HelpRequest, 'code'>;

const alikeMax = 3;
/** The latest; a team with more open at once has other worries. */
const openMax = 50;
/** Twice the common words over all words: what merely touches the same topic stays below. */
const likenessMin = 0.6;

/**
 * Finds for a question the unfinished requests of a team that ask for much the same, likeliest first, at most three. Those that are
 * answered together with another are found through that one.
 */
export async function findAlike(tx: Tx, teamId: string): Promise<(asked: Asked) => AlikeRequest[]> {
  const open = await selectOpenQuestions(tx, teamId, openMax);
  const folded = new Map(open.map(({ id, question }) => [id, ` ${foldVietnamese(question)} `]));
  // Reading a question takes time; most have no word in common and are never read.
  const read = new Map<string, QuestionWords>();
  const wordsOf = ({ id, question }: Asked): QuestionWords => {
    const words = read.get(id) ?? readQuestion(question);
    read.set(id, words);
    return words;
  };
  return (asked) => {
    const words = wordsOf(asked);
    return open
      .filter(({ id }) => id !== asked.id && sharesAWord(folded.get(id) ?? '', words))
      .map((request) => ({ request, likeness: likenessOf(words, wordsOf(request)) }))
      .filter(({ likeness }) => likeness >= likenessMin)
      .toSorted((one, other) => other.likeness - one.likeness)
      .slice(0, alikeMax)
      .map(({ request }) => request);
  };
}

const sharesAWord = (folded: string, words: QuestionWords): boolean =>
  [...words].some((word) => folded.includes(` ${word} `));

/** Codes of those that a new request is much like, for its post. */
export async function findAlikeCodes(
  tx: Tx,
  asked: Pick<HelpRequest, 'id' | 'question' | 'teamId'>,
): Promise<string[]> {
  return (await findAlike(tx, asked.teamId))(asked).map(({ code }) => code);
}
